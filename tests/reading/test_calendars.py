"""Calendars of other systems: what is kept of them, and what is said of the rest."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import Catalogues
from programme.values import Days, Precision
from publishing.feed import written
from reading.calendars import Appointment, Loss, read_calendar
from reading.calendars.series import dates, read_rule
from tests.publishing.nasty import MEANT, PROGRAMME, TODAY

OUTLOOK = """BEGIN:VCALENDAR\r
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r
BEGIN:VTIMEZONE\r
TZID:GTB Standard Time\r
BEGIN:STANDARD\r
DTSTART:16011028T040000\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
TZOFFSETFROM:+0300\r
TZOFFSETTO:+0200\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
DTSTART:16010325T030000\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0300\r
END:DAYLIGHT\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:040000008200E00074C5B7101A82E008000000002\r
 0F1B8\r
DTSTART;TZID="GTB Standard Time":20260907T093000\r
DTEND;TZID="GTB Standard Time":20260907T170000\r
SUMMARY;LANGUAGE=en-us:Steering group\\, second\r
  meeting\r
LOCATION:Bucharest\\, Romania\r
ORGANIZER;CN="Desk; head":mailto:desk@example.int\r
ATTENDEE;CN=Ana:mailto:ana@example.int\r
DESCRIPTION:Join at https://meet.example.int/1\r
X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meet.example.int/1\r
STATUS:TENTATIVE\r
BEGIN:VALARM\r
TRIGGER:-PT15M\r
ACTION:DISPLAY\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
"""


def only(*lines: str, head: str = "") -> Appointment:
    """The one event of a calendar with these lines."""
    text = "\n".join(["BEGIN:VCALENDAR", head, "BEGIN:VEVENT", *lines, "END:VEVENT"])
    read = read_calendar(f"{text}\nEND:VCALENDAR\n".encode(), zone="Europe/Bucharest")
    assert read is not None
    [one] = read.appointments
    return one


def test_a_meeting_as_outlook_writes_it() -> None:
    read = read_calendar(OUTLOOK.encode(), zone="UTC")
    assert read is not None
    assert read.appointments == (
        Appointment(
            uid="040000008200E00074C5B7101A82E0080000000020F1B8",
            title="Steering group, second meeting",
            days=(
                Days(Precision.TIME, date(2026, 9, 7), date(2026, 9, 7), time(9, 30), time(17, 0)),
            ),
            zone="Europe/Bucharest",
            place="Bucharest, Romania",
            status="tentative",
            categories=(),
            losses=(Loss.PEOPLE, Loss.DESCRIPTION, Loss.LINKS, Loss.ALARMS),
        ),
    )


@pytest.mark.parametrize(
    ("lines", "first", "last"),
    [
        (("DTSTART;VALUE=DATE:20260718",), "2026-07-18", "2026-07-18"),
        (("DTSTART;VALUE=DATE:20260718", "DTEND;VALUE=DATE:20260721"), "2026-07-18", "2026-07-20"),
        (("DTSTART;VALUE=DATE:20260718", "DTEND;VALUE=DATE:20260718"), "2026-07-18", "2026-07-18"),
        (("DTSTART;VALUE=DATE:20260718", "DURATION:P3D"), "2026-07-18", "2026-07-20"),
        (("DTSTART;VALUE=DATE:20260718", "DURATION:P1W"), "2026-07-18", "2026-07-24"),
    ],
)
def test_whole_days_end_on_the_day_before_their_dtend(
    lines: tuple[str, ...], first: str, last: str
) -> None:
    [days] = only("UID:1@a", *lines).days
    assert days == Days(Precision.DAY, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("lines", "head", "zone", "begins", "ends", "losses"),
    [
        (("DTSTART:20260718T063000Z", "DURATION:PT1H30M"), "", "Europe/Bucharest",
         "09:30", "11:00", ()),
        (("DTSTART:20260718T063000Z",), "X-WR-TIMEZONE:Asia/Tbilisi", "Asia/Tbilisi",
         "10:30", None, ()),
        (("DTSTART:20260718T093000",), "", "Europe/Bucharest",
         "09:30", None, (Loss.ZONE_ASSUMED,)),
        (("DTSTART;TZID=Mars/Olympus:20260718T093000",), "", "Europe/Bucharest",
         "09:30", None, (Loss.ZONE_UNKNOWN,)),
        (("DTSTART;TZID=/softwarestudio.org/Olson_2/Europe/Paris:20260718T093000",
          "DTEND;TZID=Europe/Kyiv:20260718T113000"), "", "Europe/Paris", "09:30", "10:30", ()),
        (("DTSTART;TZID=W. Europe Standard Time:20260718T093000",), "", "Europe/Berlin",
         "09:30", None, ()),
    ],
)  # fmt: skip
def test_times_are_read_in_the_zone_that_was_meant(  # noqa: PLR0917
    lines: tuple[str, ...],
    head: str,
    zone: str,
    begins: str,
    ends: str | None,
    losses: tuple[Loss, ...],
) -> None:
    one = only("UID:1@a", *lines, head=head)
    [days] = one.days
    told = (
        days.start_time and f"{days.start_time:%H:%M}",
        days.end_time and f"{days.end_time:%H:%M}",
    )
    assert (one.zone, told, one.losses) == (zone, (begins, ends), losses)


SERIES = ("UID:s@a", "DTSTART;TZID=Europe/Paris:20261014T160000", "DURATION:PT1H")


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


@pytest.mark.parametrize(
    ("lines", "loss", "count"),
    [
        ((*SERIES, "RRULE:FREQ=DAILY"), Loss.SERIES_CUT, 30),
        ((*SERIES, "RRULE:FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO,TU"), Loss.SERIES_UNREAD, 1),
        ((*SERIES, "RRULE:FREQ=HOURLY"), Loss.SERIES_UNREAD, 1),
        ((*SERIES, "RRULE:FREQ=WEEKLY;COUNT=many"), Loss.SERIES_UNREAD, 1),
        ((*SERIES, "RDATE:20261111T160000"), Loss.SERIES_UNREAD, 1),
        (("UID:1@a", "SUMMARY:None"), Loss.NO_DAYS, 0),
        (("UID:1@a", "DTSTART:tomorrow"), Loss.UNREAD, 0),
        (("UID:1@a", "DTSTART;VALUE=DATE:20260230"), Loss.UNREAD, 0),
        (("DTSTART;VALUE=DATE:20260718",), Loss.NO_UID, 1),
        (("UID:1@a", "DTSTART;VALUE=DATE:20260718", "SUMMARY:" + "a" * 301), Loss.TITLE_CUT, 1),
        (("UID:1@a", "DTSTART;VALUE=DATE:20260718", "ATTACH:https://a.b"), Loss.ATTACHMENTS, 1),
    ],
)
def test_what_cannot_be_kept_is_said(lines: tuple[str, ...], loss: Loss, count: int) -> None:
    one = only(*lines)
    assert loss in one.losses
    assert len(one.days) == count


def test_of_two_versions_the_newer_one_counts() -> None:
    text = "BEGIN:VCALENDAR\n"
    for sequence, title in ((2, "New"), (1, "Old")):
        text += f"BEGIN:VEVENT\nUID:1@a\nSEQUENCE:{sequence}\nDTSTART:20260718T100000Z\n"
        text += f"SUMMARY:{title}\nEND:VEVENT\n"
    read = read_calendar(text.encode(), zone="UTC")
    assert read is not None
    assert [one.title for one in read.appointments] == ["New"]


def test_what_is_no_calendar_is_none() -> None:
    for octets in (b"", b"Dear colleagues", b"\xff\xfe\x00", b"BEGIN:VCARD\r\nEND:VCARD\r\n"):
        assert read_calendar(octets, zone="UTC") is None


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


def test_the_reference_reads_the_same_outlook_event() -> None:
    [event] = icalendar.Calendar.from_ical(OUTLOOK).walk("VEVENT")
    [one] = read_calendar(OUTLOOK.encode(), zone="UTC").appointments  # type: ignore[union-attr]
    assert (str(event["UID"]), str(event["SUMMARY"]), str(event["LOCATION"])) == (
        one.uid,
        one.title,
        one.place,
    )
    assert instant(one, 0) == f"{event.start.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
