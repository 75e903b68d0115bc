"""What is owed, for any activity, guests, rules and moment: properties of one pure function."""

from dataclasses import replace
from datetime import UTC

from hypothesis import given, settings

from programme.owed import facts_of, owed
from programme.values import Answer, Days, LegStatus, Precision, Status
from tests.programme.draws import Case, cases, spans
from tests.twins.owed import Computed


def check_keys(compute: Computed, case: Case) -> None:
    """One message is one key."""
    keys = [one.key for one in compute(*case)]
    assert len(keys) == len(set(keys))


@given(cases())
def test_one_message_is_one_key(case: Case) -> None:
    check_keys(owed, case)


@settings(max_examples=300)
@given(cases())
def test_nothing_falls_due_when_it_no_longer_helps(case: Case) -> None:
    for one in owed(*case):
        assert one.expires_at is not None or one.purpose != "reminder"
        if one.expires_at is not None:
            assert one.expires_at > case[3]
            assert one.due_at < one.expires_at


@given(cases())
def test_every_moment_is_in_utc(case: Case) -> None:
    for one in owed(*case):
        assert one.due_at.tzinfo is UTC


@given(cases())
def test_the_same_is_owed_whenever_it_is_asked(case: Case) -> None:
    assert list(owed(*case)) == list(owed(*case))


@given(cases())
def test_who_declined_is_owed_nothing(case: Case) -> None:
    plan, people, rules, now = case
    declined = [replace(one, answer=Answer.DECLINED) for one in people]
    assert list(owed(plan, declined, rules, now)) == []


@given(cases())
def test_nobody_is_owed_for_the_sake_of_another(case: Case) -> None:
    plan, people, rules, now = case
    apart = [one for guest in people for one in owed(plan, [guest], rules, now)]
    assert list(owed(plan, people, rules, now)) == apart


@given(cases())
def test_who_was_told_what_is_true_is_owed_no_change(case: Case) -> None:
    plan, people, rules, now = case
    knowing = [replace(one, told=facts_of(plan)) for one in people]
    assert {one.purpose for one in owed(plan, knowing, rules, now)} <= {"reminder"}


@given(cases(), spans())
def test_a_move_and_its_undo_owe_what_was_owed(case: Case, elsewhen: Days) -> None:
    plan, people, rules, now = case
    knowing = [replace(one, told=facts_of(plan)) for one in people]
    moved = replace(plan, legs=[replace(leg, days=elsewhen) for leg in plan.legs])
    undone = replace(
        moved,
        legs=[replace(new, days=old.days) for new, old in zip(moved.legs, plan.legs, strict=True)],
    )
    assert list(owed(undone, knowing, rules, now)) == list(owed(plan, knowing, rules, now))


@given(cases())
def test_only_what_is_confirmed_is_reminded_of(case: Case) -> None:
    plan = case[0]
    if plan.status is not Status.CONFIRMED:
        assert "reminder" not in {one.purpose for one in owed(*case)}


@given(cases())
def test_a_draft_owes_nothing(case: Case) -> None:
    draft = replace(case[0], status=Status.DRAFT)
    assert list(owed(draft, *case[1:])) == []


@given(cases())
def test_a_leg_known_to_the_month_or_called_off_owes_no_reminder(case: Case) -> None:
    plan = case[0]
    reminded = {one.leg_id for one in owed(*case) if one.purpose == "reminder"}
    for leg in plan.legs:
        vague = leg.days.precision not in {Precision.DAY, Precision.TIME}
        if vague or leg.status in {LegStatus.CANCELLED, LegStatus.POSTPONED, LegStatus.DONE}:
            assert leg.id not in reminded
