"""A calendar that is too large for its clients shows a window, and says so."""

from datetime import date, timedelta

import icalendar

from locales import Translator
from programme.values import ActivitySeen, Status
from publishing.feed import written
from tests.publishing.conformance import faults
from tests.publishing.nasty import PROGRAMME, TBILISI, TODAY, activity, day, leg


def many(count: int, first: date, step: int) -> list[ActivitySeen]:
    """So many confirmed activities of a few hundred octets each, one every few days."""
    return [
        activity(
            number,
            f"Workshop {number}",
            Status.CONFIRMED,
            leg(number, TBILISI, day(first + timedelta(days=step * number // 10))),
        )
        for number in range(count)
    ]


def test_a_calendar_that_is_too_large_shows_a_window_and_says_so(t: Translator) -> None:
    past = written("P", many(5000, date(2025, 7, 1), 1), t, today=TODAY)
    assert faults(past.octets) == []
    assert len(past.octets) > 900_000
    assert past.window is not None
    assert past.window.first < TODAY
    assert past.window.last == date(2025, 7, 1) + timedelta(days=499)
    ahead = written("P", many(5000, TODAY, 1), t, today=TODAY)
    assert faults(ahead.octets) == []
    assert ahead.window is not None
    assert ahead.window.first == TODAY
    told = icalendar.Calendar.from_ical(ahead.octets)["X-WR-CALDESC"]
    assert str(told).startswith("There are too many activities for one calendar.")
    assert "from 1 July 2026 to " in told
    starts = [e.start for e in icalendar.Calendar.from_ical(ahead.octets).walk("VEVENT")]
    assert (min(starts), max(starts)) == (ahead.window.first, ahead.window.last)


def test_more_than_fits_on_one_day_is_cut_and_stays_the_same(t: Translator) -> None:
    some = many(3000, TODAY, 0)
    first = written("P", some, t, today=TODAY)
    assert faults(first.octets) == []
    assert written("P", some[::-1], t, today=TODAY, kept=first.kept).octets == first.octets


def test_the_window_of_a_calendar_that_fits_is_told_without_a_day(t: Translator) -> None:
    octets = written("P", PROGRAMME, t, today=TODAY).octets
    told = icalendar.Calendar.from_ical(octets)["X-WR-CALDESC"]
    assert told == "Activities of the past year and of the next three."
