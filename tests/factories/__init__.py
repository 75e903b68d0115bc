"""People, projects and activities for tests: plain functions, given to ``office.note``."""

from tests.factories.activities import (
    AUGUST,
    BELGRADE,
    JULY,
    PRISTINA,
    TBILISI,
    activity,
    leg,
    named,
    part,
)
from tests.factories.people import BEGINNING, body, person, project, viewer
from tests.factories.rules import (
    DAY_BEFORE,
    GUESTS,
    LADDER,
    LEASE,
    WEEK_BEFORE,
    rules_of_the_office,
)

__all__ = [
    "AUGUST",
    "BEGINNING",
    "BELGRADE",
    "DAY_BEFORE",
    "GUESTS",
    "JULY",
    "LADDER",
    "LEASE",
    "PRISTINA",
    "TBILISI",
    "WEEK_BEFORE",
    "activity",
    "body",
    "leg",
    "named",
    "part",
    "person",
    "project",
    "rules_of_the_office",
    "viewer",
]
