"""Libraries of Python that read calendars, each in its own way."""

import io
from datetime import date

import icalendar
import ics
import recurring_ical_events
import vobject
from dateutil.tz import tzical
from ical.calendar_stream import IcsCalendarStream

from tests.publishing.consumers.reading import Read, told


def by_icalendar(octets: bytes) -> Read:
    """The reference parser; it knows zones by name, so it judges no VTIMEZONE."""
    events = icalendar.Calendar.from_ical(octets).walk("VEVENT")
    assert not [event.errors for event in events if event.errors]
    return {
        (str(e["UID"]), told(e.start), told(e.end), str(e["STATUS"]), str(e["SUMMARY"]))
        for e in events
    }


def by_recurring(octets: bytes, first: date, last: date) -> Read:
    """What a client shows of a span of days."""
    calendar = icalendar.Calendar.from_ical(octets)
    events = recurring_ical_events.of(calendar).between(first, last)
    return {
        (str(e["UID"]), told(e.start), told(e.end), str(e["STATUS"]), str(e["SUMMARY"]))
        for e in events
    }


def by_vobject(octets: bytes) -> Read:
    """A parser given the zones as dateutil reads the VTIMEZONE; by itself it asks pytz."""
    zones = tzical(io.StringIO(octets.decode()))
    for zone in zones.keys():  # noqa: SIM118  it is no mapping
        vobject.icalendar.registerTzid(zone, zones.get(zone))
    calendar = vobject.readOne(octets.decode())
    return {
        (
            e.uid.value,
            told(e.dtstart.value),
            told(e.dtend.value),
            e.status.value,
            e.summary.value,
        )
        for e in calendar.contents.get("vevent", [])
    }


def by_ics(octets: bytes) -> Read:
    """ics.py, which does not repeat events and takes whole days for midnights in UTC."""
    calendar = ics.Calendar(octets.decode())
    return {
        (
            event.uid,
            *(told(at.date() if event.all_day else at.datetime) for at in (event.begin, event.end)),
            event.status,
            event.name,
        )
        for event in calendar.events
    }


def by_ical(octets: bytes) -> Read:
    """Home Assistant's parser, for which one wrong line spoils all of it."""
    calendar = IcsCalendarStream.calendar_from_ics(octets.decode())
    return {
        (event.uid, told(event.dtstart), told(event.dtend), event.status.value, event.summary)
        for event in calendar.events
    }
