"""What may not have arrived: resolved by evidence, then by its policy; never lost."""

import pytest

from db.tables import State
from programme import deliveries, edits, uncertain
from programme.deliveries import Outcome
from programme.values import Policy
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, Desk
from tests.programme.doubt import doubtful, resolved, row
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


@pytest.mark.parametrize(
    ("policy", "state", "silent"),
    [
        (Policy.NEVER, State.ABANDONED, False),
        (Policy.SILENT_REPEAT, State.WAITING, True),
        (Policy.REPEAT, State.WAITING, False),
    ],
)
async def test_the_policy_of_its_rule_decides(
    desk: Desk, policy: Policy, state: State, silent: bool
) -> None:
    number = await doubtful(desk, policy)
    await resolved(desk)
    found = row(desk, number)
    assert (found.state, found.silent) == (state, silent)
    assert found.repeated == (state is State.WAITING)


async def test_it_is_sent_once_more_and_not_again_and_again(desk: Desk) -> None:
    number = await doubtful(desk, Policy.SILENT_REPEAT)
    await resolved(desk)
    [again] = await desk.take()
    assert (again.repeated, again.silent) == (True, True)
    await desk.settle([again], State.UNCERTAIN)
    await resolved(desk)
    assert row(desk, number).state is State.ABANDONED


async def test_what_is_past_its_moment_is_not_sent_again(desk: Desk) -> None:
    number = await doubtful(desk, Policy.SILENT_REPEAT)
    desk.after(days=8)
    await resolved(desk)
    assert row(desk, number).state is State.ABANDONED


async def test_a_press_proves_that_it_arrived(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await resolved(desk)
    await desk.office.note(
        uncertain.pressed, chat_id=ANA, message_id=77, delivery_id=number, now=desk.now
    )
    found = row(desk, number)
    assert (found.state, found.message_id, found.pressed_at) == (State.SENT, 77, desk.now)


async def test_a_press_proves_it_before_anybody_has_followed_whoever_died(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    await desk.office.note(
        uncertain.pressed, chat_id=ANA, message_id=77, delivery_id=parcel.id, now=desk.now
    )
    assert row(desk, parcel.id).state is State.SENT
    assert await desk.take() == []


async def test_a_press_in_another_chat_proves_nothing(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await desk.office.note(
        uncertain.pressed, chat_id=COORDINATOR, message_id=77, delivery_id=number, now=desk.now
    )
    assert row(desk, number).state is State.UNCERTAIN


async def test_a_late_success_counts_after_it_was_given_up(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await resolved(desk)
    sent = [Outcome(number, State.SENT, message_id=9)]
    await desk.office.note(deliveries.settle, outcomes=sent, epoch=1, now=desk.now)
    assert row(desk, number).state is State.SENT


async def test_nothing_is_resolved_by_who_does_not_send(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await desk.office.note(uncertain.resolve, epoch=99, now=desk.now)
    assert row(desk, number).state is State.UNCERTAIN


async def test_what_a_press_proves_is_not_told_again(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    desk.after(minutes=10)
    [change] = [one for one in await desk.take() if one.chat_id == ANA]
    await desk.settle([change], State.UNCERTAIN)
    await resolved(desk)
    pressed = {"chat_id": ANA, "message_id": 77, "delivery_id": change.id}
    await desk.office.note(uncertain.pressed, now=desk.now, **pressed)
    assert row(desk, change.id).state is State.SENT
    await desk.act(edits.title, activity_id=activity, text="Another title", language="en_GB")
    assert "change" not in desk.purposes(ANA)


async def test_what_cannot_be_written_is_in_doubt(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    await desk.office.note(deliveries.doubt, ids=[parcel.id, 999])
    assert row(desk, parcel.id).state is State.UNCERTAIN
