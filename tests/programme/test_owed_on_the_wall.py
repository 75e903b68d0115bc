"""A reminder shows its hour on the clock on the wall, whatever the season does to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from programme.owed import Guest, Owed, Planned, facts_of, owed
from programme.rules import KindRules, Rung
from programme.values import (
    Answer,
    Clock,
    Days,
    Kind,
    LegSeen,
    LegStatus,
    Place,
    Precision,
    Role,
    Status,
)
from tests.factories import DAY_BEFORE, GUESTS, WEEK_BEFORE, rules_of_the_office
from tests.programme.draws import dates, zones


@settings(max_examples=300)
@given(dates, zones, zones, st.sampled_from([WEEK_BEFORE, DAY_BEFORE]))
def test_a_rung_shows_its_hour_on_its_own_clock_whatever_the_season(
    first: date, reader: str, venue: str, rung: Rung
) -> None:
    # The day before was left out there.
    assume((venue, first) != ("Pacific/Apia", date(2011, 12, 31)))
    [one] = reminders(first, reader, venue, rung)
    clock = ZoneInfo(reader if rung.clock is Clock.READER else venue)
    shown = one.due_at.astimezone(clock)
    meant = datetime.combine(first - timedelta(days=rung.days), rung.at or time())
    exists = meant.replace(tzinfo=clock).astimezone(UTC).astimezone(clock)
    if exists.replace(tzinfo=None) == meant:
        assert shown.replace(tzinfo=None) == meant


def reminders(first: date, reader: str, venue: str, rung: Rung) -> list[Owed]:
    """What one reader is owed for one leg by one rung, long before."""
    leg = LegSeen(
        1, "uid", Place("City", "GE", venue), Days(Precision.DAY, first, first), LegStatus.PLANNED
    )
    guest = Guest(1, 1, reader, Role.PARTICIPANT, Answer.ACCEPTED, None)
    plan = Planned(7, Kind.WORKSHOP, Status.CONFIRMED, [leg], None)
    guest = replace(guest, told=facts_of(plan))
    rules = rules_of_the_office(kinds={Kind.WORKSHOP: KindRules(ladder=(rung,))})
    return list(owed(plan, [guest], rules, datetime(2000, 1, 1, tzinfo=UTC)))


def night_rung(at: time) -> Rung:
    return Rung("night", GUESTS, days=0, at=at, clock=Clock.VENUE)


def due_at_night(on: date, at: time, zone: str) -> datetime:
    """When a rung of this hour falls due before a leg of the next day."""
    [one] = reminders(on + timedelta(days=1), zone, zone, replace(night_rung(at), days=1))
    return one.due_at


def test_an_hour_that_is_skipped_is_read_as_before_the_gap() -> None:
    # 02:30 does not exist in Berlin on 29 March 2026: the offset before the gap makes it 03:30.
    assert due_at_night(date(2026, 3, 29), time(2, 30), "Europe/Berlin") == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )


def test_an_hour_that_comes_twice_is_the_first_one() -> None:
    assert due_at_night(date(2026, 10, 25), time(2, 30), "Europe/Berlin") == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_half_an_hour_is_enough_of_a_gap() -> None:
    # Lord Howe goes from 02:00 (+10:30) to 02:30 (+11:00) on 4 October 2026.
    assert due_at_night(date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe") == datetime(
        2026, 10, 3, 15, 45, tzinfo=UTC
    )


def test_a_day_is_a_day_on_the_wall_not_twenty_four_hours() -> None:
    # Clocks go forward in Berlin on 29 March 2026, between the reminder and the leg.
    [one] = reminders(date(2026, 3, 29), "Europe/Berlin", "Europe/Berlin", DAY_BEFORE)
    assert one.due_at == datetime(2026, 3, 28, 17, 0, tzinfo=UTC)
    [week] = reminders(date(2026, 4, 2), "Europe/Berlin", "Europe/Berlin", WEEK_BEFORE)
    assert week.due_at == datetime(2026, 3, 26, 8, 0, tzinfo=UTC)


def test_a_week_before_is_the_reader_s_nine_and_the_day_before_the_venue_s_six() -> None:
    [week] = reminders(date(2016, 7, 18), "Africa/Dakar", "Asia/Tbilisi", WEEK_BEFORE)
    [day] = reminders(date(2016, 7, 18), "Africa/Dakar", "Asia/Tbilisi", DAY_BEFORE)
    assert week.due_at == datetime(2016, 7, 11, 9, 0, tzinfo=UTC)
    assert day.due_at == datetime(2016, 7, 17, 14, 0, tzinfo=UTC)
