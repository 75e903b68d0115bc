"""A calendar is read as it was meant: our own, Outlook's, and any octets."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from locales import Catalogues
from publishing.feed import written
from reading.calendars import Appointment, read_calendar
from tests.publishing.nasty import MEANT, PROGRAMME, TODAY
from tests.reading.foreign import OUTLOOK


def test_our_own_calendar_comes_back_as_it_was_meant() -> None:
    t = Catalogues(["en_GB"]).translator("en_GB")
    read = read_calendar(written("P", PROGRAMME, t, today=TODAY).octets, zone="Europe/Bucharest")
    assert read is not None
    assert len(read.appointments) == len(MEANT)
    told = {
        (one.uid, instant(one, 0), instant(one, 1), one.status.upper()) for one in read.appointments
    }
    assert told == {event[:4] for event in MEANT}


def instant(one: Appointment, end: int) -> str:
    """A day, or an instant in UTC, of the beginning or the exclusive end."""
    [days] = one.days
    day, at = ((days.start, days.start_time), (days.end, days.end_time))[end]
    assert day is not None
    if at is None or one.zone is None:
        return date.fromordinal(day.toordinal() + end).isoformat()
    moment = datetime.combine(day, at, ZoneInfo(one.zone))
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_no_octets_make_it_fail(octets: bytes) -> None:
    for body in (octets, b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + octets):
        read_calendar(body, zone="UTC")


def test_the_reference_reads_the_same_outlook_event() -> None:
    [event] = icalendar.Calendar.from_ical(OUTLOOK).walk("VEVENT")
    [one] = read_calendar(OUTLOOK.encode(), zone="UTC").appointments  # type: ignore[union-attr]
    assert (str(event["UID"]), str(event["SUMMARY"]), str(event["LOCATION"])) == (
        one.uid,
        one.title,
        one.place,
    )
    assert instant(one, 0) == f"{event.start.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
