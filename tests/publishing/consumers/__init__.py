"""What independent programs read in a calendar: UID, start, exclusive end, status, title."""

from tests.publishing.consumers.debian import by_libical, times_by_calcurse
from tests.publishing.consumers.libraries import (
    by_ical,
    by_icalendar,
    by_ics,
    by_recurring,
    by_vobject,
)
from tests.publishing.consumers.programs import by_khal, by_vdirsyncer
from tests.publishing.consumers.reading import Read
from tests.publishing.consumers.scripts import by_icaljs, by_nodeical

__all__ = [
    "Read",
    "by_ical",
    "by_icalendar",
    "by_icaljs",
    "by_ics",
    "by_khal",
    "by_libical",
    "by_nodeical",
    "by_recurring",
    "by_vdirsyncer",
    "by_vobject",
    "times_by_calcurse",
]
