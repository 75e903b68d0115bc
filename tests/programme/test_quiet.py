"""Quiet hours and where a person is: nothing sounds in them, and nothing is dropped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from programme.owed import Guest, Owed, Planned, facts_of, owed
from programme.quiet import NEAR, Quiet, Stay, moved, quiet_hours, zone_at
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
from tests.factories import GUESTS, rules_of_the_office

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


BUCHAREST = LegSeen(
    1,
    "uid",
    Place("Bucharest", "RO", "Europe/Bucharest"),
    Days(Precision.DAY, date(2016, 10, 26), date(2016, 10, 27)),
    LegStatus.PLANNED,
)
THERE = Stay("Europe/Bucharest", at("25 15:00"), at("27 15:00"))
MORNING = Rung("t-0", GUESTS, at=time(7, 30), clock=Clock.READER)
WEEK = Rung("t-7", GUESTS, days=7, at=time(9), clock=Clock.READER)


def judge(*rungs: Rung, stays: tuple[Stay, ...] = (THERE,), **other: object) -> list[Owed]:
    """What a judge from Dakar is owed for two days in Bucharest."""
    plan = Planned(7, Kind.WORKSHOP, Status.CONFIRMED, [BUCHAREST], None)
    guest = Guest(1, 1, "Africa/Dakar", Role.PARTICIPANT, Answer.ACCEPTED, facts_of(plan))
    guest = replace(guest, stays=stays, quiet=NIGHT, **other)  # type: ignore[arg-type]
    rules = rules_of_the_office(kinds={Kind.WORKSHOP: KindRules(ladder=rungs)})
    return list(owed(plan, [guest], rules, at("01 00:00")))


def test_a_judge_from_dakar_is_reminded_at_half_past_seven_in_bucharest() -> None:
    [one] = judge(MORNING)
    assert (one.due_at, one.silent) == (at("26 04:30"), False)


def test_who_stays_at_home_is_reminded_by_the_clock_at_home_and_not_in_the_night() -> None:
    # Half past seven in Dakar is past nine in Bucharest, when it has begun: the eve's reminder.
    [one] = judge(Rung("t-1", GUESTS, days=1, at=time(23), clock=Clock.READER), stays=())
    assert one.due_at == at("25 22:00")


def test_days_ahead_the_judge_is_at_home() -> None:
    [one] = judge(WEEK)
    assert one.due_at == at("19 09:00")


def test_a_person_is_at_the_venue_from_the_evening_before_until_the_end() -> None:
    assert zone_at(at("25 14:59"), "Africa/Dakar", [THERE]) == "Africa/Dakar"
    assert zone_at(at("25 15:00"), "Africa/Dakar", [THERE]) == "Europe/Bucharest"
    assert zone_at(at("27 15:00"), "Africa/Dakar", [THERE]) == "Africa/Dakar"


def test_who_wishes_for_less_gets_the_last_reminders_alone() -> None:
    eve = Rung("t-1", GUESTS, days=1, at=time(18), clock=Clock.VENUE)
    assert [one.rule for one in judge(WEEK, eve, MORNING, brief=True)] == ["t-1", "t-0"]


def test_who_mutes_gets_no_reminder() -> None:
    assert judge(WEEK, MORNING, muted=True) == []


def test_own_reminders_come_beside_the_ladder() -> None:
    own = Rung("own-3", frozenset(), days=3, at=time(8))
    assert [one.rule for one in judge(WEEK, own=(own,))] == ["t-7", "own-3"]


def test_of_several_that_come_at_one_moment_the_last_comes() -> None:
    hour, minutes = (
        Rung(name, GUESTS, before=timedelta(minutes=span))
        for name, span in (("h-3", 180), ("h-2.5", 150))
    )
    [one] = judge(hour, minutes)
    assert (one.rule, one.due_at) == ("h-2.5", at("26 04:00"))
    again = replace(WEEK, name="own-1")
    assert [one.rule for one in judge(WEEK, own=(again,))] == ["t-7"]


def test_only_those_are_reminded_whose_answer_the_rule_names() -> None:
    silent = replace(WEEK, answers=frozenset({Answer.INVITED}))
    assert judge(silent) == []
    assert [one.rule for one in judge(silent, answer=Answer.INVITED)] == ["t-7"]


def test_own_hours_hold_before_the_offices_and_equal_ones_are_none() -> None:
    assert quiet_hours(None, None, NIGHT) == NIGHT
    assert quiet_hours(time(20), time(9), NIGHT) == Quiet(time(20), time(9))
    assert quiet_hours(time(0), time(0), NIGHT) is None
