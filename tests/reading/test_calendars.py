"""Calendars of other systems: what is kept of them, and what is said of the rest."""

from datetime import date, time

import pytest

from programme.values import Days, Precision
from reading.calendars import Appointment, Loss, read_calendar
from tests.reading.foreign import OUTLOOK, SERIES, only


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
