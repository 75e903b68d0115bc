"""Reminders go by the clock of where a person is, and by what each wishes for."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from programme.owed import Guest, Owed, Planned, facts_of, owed
from programme.quiet import Quiet, Stay, zone_at
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
