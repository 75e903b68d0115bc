"""One field at a time: what a draft is filled with, and what the desk changes afterwards."""

from programme.edits.belonging import (
    body,
    number_next,
    project,
    session_number,
    set_body,
    set_projects,
)
from programme.edits.dropping import drop_leg
from programme.edits.naming import CLOSED, TITLE_LIMIT, checked_title, editable, kind, title
from programme.edits.proceeding import missing, proceed
from programme.edits.stops import (
    MOST_LEGS,
    LegGiven,
    add_legs,
    days,
    leg_of,
    legs,
    place,
    propose_again,
    put_days,
    put_place,
    zone,
)

__all__ = [
    "CLOSED",
    "MOST_LEGS",
    "TITLE_LIMIT",
    "LegGiven",
    "add_legs",
    "body",
    "checked_title",
    "days",
    "drop_leg",
    "editable",
    "kind",
    "leg_of",
    "legs",
    "missing",
    "number_next",
    "place",
    "proceed",
    "project",
    "propose_again",
    "put_days",
    "put_place",
    "session_number",
    "set_body",
    "set_projects",
    "title",
    "zone",
]
