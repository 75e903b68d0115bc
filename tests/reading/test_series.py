"""A series in a calendar of another system is written out, with its exceptions."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.calendars import read_calendar
from reading.calendars.series import dates, read_rule
from tests.reading.foreign import SERIES, only


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=WEEKLY;COUNT=3", ["2026-10-14", "2026-10-21", "2026-10-28"]),
        ("FREQ=WEEKLY;BYDAY=WE,FR;UNTIL=20261022T000000Z",
         ["2026-10-14", "2026-10-16", "2026-10-21"]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=2;WKST=SU", ["2026-10-14", "2026-10-28"]),
        ("FREQ=DAILY;COUNT=2", ["2026-10-14", "2026-10-15"]),
        ("FREQ=MONTHLY;COUNT=2", ["2026-10-14", "2026-11-14"]),
        ("FREQ=MONTHLY;BYDAY=2WE;COUNT=3", ["2026-10-14", "2026-11-11", "2026-12-09"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2026-10-30", "2026-11-27"]),
        ("FREQ=YEARLY;COUNT=2", ["2026-10-14", "2027-10-14"]),
    ],
)  # fmt: skip
def test_a_series_is_written_out(rule: str, found: list[str]) -> None:
    one = only(*SERIES, f"RRULE:{rule}")
    assert [str(days.start) for days in one.days] == found
    assert {days.start_time for days in one.days} == {time(16)}
    assert one.losses == ()


def test_exceptions_of_a_series_are_moved_or_taken_out() -> None:
    text = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:s@a
DTSTART;TZID=Europe/Paris:20261014T160000
DTEND;TZID=Europe/Paris:20261014T170000
RRULE:FREQ=WEEKLY;COUNT=5
EXDATE;TZID=Europe/Paris:20261021T160000
SUMMARY:Series
END:VEVENT
BEGIN:VEVENT
UID:s@a
RECURRENCE-ID;TZID=Europe/Paris:20261028T160000
DTSTART;TZID=Europe/Paris:20261029T100000
DTEND;TZID=Europe/Paris:20261029T110000
SUMMARY:Series
END:VEVENT
BEGIN:VEVENT
UID:s@a
RECURRENCE-ID;TZID=Europe/Paris:20261104T160000
DTSTART;TZID=Europe/Paris:20261104T160000
STATUS:CANCELLED
SUMMARY:Series
END:VEVENT
END:VCALENDAR
"""
    read = read_calendar(text.encode(), zone="UTC")
    assert read is not None
    [one] = read.appointments
    assert [(str(days.start), str(days.start_time)) for days in one.days] == [
        ("2026-10-14", "16:00:00"),
        ("2026-10-29", "10:00:00"),
        ("2026-11-11", "16:00:00"),
    ]


@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.integers(1, 30),
    st.dates(date(2016, 1, 1), date(2030, 1, 1)),
)
def test_a_series_is_what_the_reference_makes_of_it(
    freq: str, interval: int, times: int, first: date
) -> None:
    rule = f"FREQ={freq};INTERVAL={interval};COUNT={times}"
    read = dates(read_rule(rule), first)
    assert read is not None
    from dateutil.rrule import rrulestr

    begun = datetime.combine(first, time())
    meant = [moment.date() for moment in rrulestr(rule, dtstart=begun)]
    assert read == (meant, False)
