"""Quiet hours: nothing sounds in them, and nothing is dropped."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from programme.quiet import NEAR, Quiet, moved, quiet_hours

NIGHT = Quiet(time(22), time(7))
ZONES = ("Europe/Bucharest", "Africa/Dakar", "Australia/Lord_Howe", "America/New_York", "UTC")
hours = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
quiets = st.builds(Quiet, hours, hours).filter(lambda quiet: quiet.begins != quiet.ends)
moments = st.builds(
    datetime.combine,
    st.dates(date(2016, 1, 1), date(2017, 12, 31)),
    st.times(),
    st.just(UTC),
)
zones = st.sampled_from(ZONES)
Mover = Callable[..., tuple[datetime, bool]]


def check(mover: Mover) -> None:
    """The property of quiet hours, for one way of keeping them."""

    @settings(max_examples=500, database=None, phases=[Phase.generate])
    @given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=20)), moments, quiets, zones)
    def holds(due: datetime, before: timedelta, now: datetime, quiet: Quiet, zone: str) -> None:
        starts = due + before
        assume(now < starts)
        at, silent = mover(due, starts=starts, now=now, quiet=quiet, zone=zone)
        assert at < starts
        assert silent or quiet.around(at, zone) is None
        if silent:
            assert at == min(now, due)
        elif at > due:
            assert at <= starts - NEAR

    holds()


def test_what_sounds_is_outside_and_what_moves_is_neither_dropped_nor_past_the_start() -> None:
    check(moved)


def to_the_end_always(due: datetime, *, quiet: Quiet, zone: str, **_: Any) -> tuple[datetime, bool]:
    """The end of the quiet hours, however near the start it is."""
    hours = quiet.around(due, zone)
    return (hours[1] if hours else due), False


def with_sound_at_once(due: datetime, **_: Any) -> tuple[datetime, bool]:
    """No quiet hours at all."""
    return due, False


@pytest.mark.parametrize("twin", [to_the_end_always, with_sound_at_once])
def test_quiet_hours_that_are_not_kept_are_found(twin: Mover) -> None:
    with pytest.raises(AssertionError):
        check(twin)


@given(moments, quiets, zones)
def test_what_is_due_outside_stays_where_it_is(due: datetime, quiet: Quiet, zone: str) -> None:
    assume(quiet.around(due, zone) is None)
    assert moved(due, starts=due + NEAR, now=due, quiet=quiet, zone=zone) == (due, False)


@pytest.mark.parametrize(
    ("now", "due", "starts", "comes"),
    [
        ("25 12:00", "26 04:00", "26 10:00", ("26 07:00", False)),
        ("25 12:00", "26 06:30", "26 07:30", ("25 22:00", False)),
        ("25 23:00", "26 06:30", "26 07:30", ("25 23:00", True)),
        ("25 12:00", "26 06:30", "26 09:00", ("26 07:00", False)),
        ("25 12:00", "26 07:00", "26 07:30", ("26 07:00", False)),
        ("25 12:00", "25 22:00", "26 07:30", ("25 22:00", False)),
    ],
    ids=["to their end", "to the eve", "too late for both", "two hours are enough", "end", "eve"],
)
def test_a_reminder_in_the_night_comes_at_its_end_or_on_the_eve(
    now: str, due: str, starts: str, comes: tuple[str, bool]
) -> None:
    told = moved(at(due), starts=at(starts), now=at(now), quiet=NIGHT, zone="UTC")
    assert told == (at(comes[0]), comes[1])


def at(text: str) -> datetime:
    """A day and an hour of October 2016."""
    return datetime.strptime(f"2016-10-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)


def test_own_hours_hold_before_the_offices_and_equal_ones_are_none() -> None:
    assert quiet_hours(None, None, NIGHT) == NIGHT
    assert quiet_hours(time(20), time(9), NIGHT) == Quiet(time(20), time(9))
    assert quiet_hours(time(0), time(0), NIGHT) is None
