"""Sentences that chat, calendar and page share: where, when, and what has changed."""

from publishing.sentences.activities import (
    belongs,
    footnotes,
    heading,
    leg_line,
    legs,
    spot,
    titled,
    when,
    where,
)
from publishing.sentences.calendars import in_calendar
from publishing.sentences.changes import changes, days_told
from publishing.sentences.hours import hours, zones

__all__ = [
    "belongs",
    "changes",
    "days_told",
    "footnotes",
    "heading",
    "hours",
    "in_calendar",
    "leg_line",
    "legs",
    "spot",
    "titled",
    "when",
    "where",
    "zones",
]
