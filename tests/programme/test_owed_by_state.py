"""What is owed of an activity that is cancelled, over, held or new, and to which guests."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from programme.owed import Guest, Planned, facts_of, owed
from programme.rules import KindRules, Rules
from programme.values import Answer, Days, Kind, LegSeen, LegStatus, Place, Precision, Role, Status
from tests.factories import LADDER, rules_of_the_office

RULES = rules_of_the_office()


def one_leg(status: Status, **other: object) -> tuple[Planned, Guest]:
    leg = LegSeen(
        1,
        "uid",
        Place("Tbilisi", "GE", "Asia/Tbilisi"),
        Days(Precision.DAY, date(2016, 7, 18), date(2016, 7, 19)),
        LegStatus.PLANNED,
    )
    plan = Planned(7, Kind.WORKSHOP, status, [leg], datetime(2016, 7, 1, 6, 10, tzinfo=UTC))
    before = facts_of(replace(plan, status=Status.CONFIRMED))
    return plan, Guest(1, 1, "UTC", Role.PARTICIPANT, Answer.ACCEPTED, before)


def purposes(plan: Planned, people: Sequence[Guest], rules: Rules = RULES) -> list[str]:
    now = datetime(2016, 7, 1, 6, 0, tzinfo=UTC)
    return [one.purpose for one in owed(plan, people, rules, now)]


def test_what_is_cancelled_owes_the_news_and_nothing_else() -> None:
    plan, guest = one_leg(Status.CANCELLED)
    assert purposes(plan, [guest]) == ["change"]


def test_what_is_over_owes_nothing() -> None:
    for status in (Status.COMPLETED, Status.REPORTED):
        plan, guest = one_leg(status)
        assert purposes(plan, [guest]) == []


def test_a_held_change_is_not_owed() -> None:
    plan, guest = one_leg(Status.CANCELLED)
    assert purposes(replace(plan, tell_at=None), [guest]) == []


def test_who_was_told_nothing_yet_is_owed_an_invitation() -> None:
    plan, guest = one_leg(Status.TENTATIVE)
    assert purposes(plan, [replace(guest, told=None)]) == ["invitation"]


def test_a_rung_is_for_those_it_is_for() -> None:
    plan, guest = one_leg(Status.CONFIRMED)
    speakers = replace(LADDER[0], to=frozenset({Role.SPEAKER}))
    rules = rules_of_the_office(kinds={Kind.WORKSHOP: KindRules(ladder=(speakers,))})
    assert purposes(plan, [guest], rules) == []
    assert purposes(plan, [replace(guest, role=Role.SPEAKER)], rules) == ["reminder"]
