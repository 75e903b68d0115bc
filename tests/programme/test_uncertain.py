"""What may not have arrived: resolved by evidence, then by the policy of its rule; never lost."""

from datetime import timedelta

import pytest

from db.tables import Activity, Attempt, Broadcast, Chat, Delivery, Purpose, SenderLease, State
from programme import deliveries, edits, lease, uncertain
from programme.deliveries import Outcome
from programme.refusals import MayNot, NotFound
from programme.values import Course, Level, Policy, Right
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, NEWCOMER, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


async def doubtful(desk: Desk, policy: Policy) -> int:
    """A reminder to Ana of which nobody knows whether it arrived."""
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    await desk.settle([parcel], State.UNCERTAIN)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Delivery, parcel.id).policy = policy
    return parcel.id


async def resolved(desk: Desk) -> None:
    """The next tick of whoever sends."""
    [held] = desk.rows(SenderLease)
    await desk.office.note(uncertain.resolve, epoch=held.epoch, now=desk.now)


def row(desk: Desk, number: int) -> Delivery:
    """A delivery as it stands."""
    [found] = desk.rows(Delivery, id=number)
    return found


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


async def test_the_office_may_know_better(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await resolved(desk)
    standing, doubts = await desk.ask(uncertain.overview, HEAD)
    assert standing.uncertain == 1
    assert [(one.id, one.name) for one in doubts] == [(number, "Ana")]
    await desk.act(uncertain.judge, HEAD, delivery_id=number, has_arrived=False)
    [again] = await desk.take()
    assert (again.id, again.silent, again.repeated) == (number, True, True)


@pytest.mark.parametrize("chat", [ANA, COORDINATOR])
async def test_only_those_who_answer_for_the_office_see_it(desk: Desk, chat: int) -> None:
    with pytest.raises(MayNot):
        await desk.ask(uncertain.overview, chat)


async def test_who_manages_one_project_sees_no_other_and_judges_nothing_of_it(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    other = desk.make(make.project, code="OTHER", name="Other")
    desk.people[NEWCOMER] = desk.make(
        make.person, name="Elsewhere", chat=NEWCOMER, rights=[Right.PROJECT_MANAGER], project=other
    )
    with pytest.raises(MayNot):
        await desk.ask(uncertain.overview, NEWCOMER)
    assert await desk.ask(uncertain.doubtful, NEWCOMER) == []
    with pytest.raises(NotFound):
        await desk.act(uncertain.judge, NEWCOMER, delivery_id=number, has_arrived=True)


async def test_whoever_keeps_the_machine_running_sees_figures_and_no_name(desk: Desk) -> None:
    await doubtful(desk, Policy.NEVER)
    desk.people[NEWCOMER] = desk.make(
        make.person, name="Machinist", chat=NEWCOMER, rights=[Right.ADMIN]
    )
    standing, doubts = await desk.ask(uncertain.overview, NEWCOMER)
    assert (standing.uncertain, doubts) == (1, [])


async def test_what_is_for_named_people_only_is_not_named_in_a_chat(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    with desk.office.database.transaction(writes=True) as session:
        delivery = session.get_one(Delivery, number)
        session.get_one(Activity, delivery.activity_id).level = Level.RED
    standing, doubts = await desk.ask(uncertain.overview, HEAD)
    assert (standing.uncertain, doubts) == (1, [])


async def test_what_is_past_its_moment_is_offered_no_repetition(desk: Desk) -> None:
    number = await doubtful(desk, Policy.NEVER)
    await resolved(desk)
    desk.after(days=8)
    _, [one] = await desk.ask(uncertain.overview, HEAD)
    assert one.late
    with pytest.raises(MayNot, match="late"):
        await desk.act(uncertain.judge, HEAD, delivery_id=number, has_arrived=False)
    assert row(desk, number).state is State.ABANDONED


async def test_what_nobody_resolves_for_an_hour_is_a_finding(desk: Desk) -> None:
    await doubtful(desk, Policy.NEVER)
    lingering = []
    for minutes in (59, 2):
        desk.after(minutes=minutes)
        lingering.append(await desk.office.read(lambda one: uncertain.lingering(one, now=desk.now)))
    assert lingering == [0, 1]


async def test_what_waits_for_a_chat_that_has_stopped_the_bot_is_not_planned(desk: Desk) -> None:
    await confirmed(desk, ANA)
    before = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Chat, ANA).blocked_at = desk.now
    after = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    assert before.blocked == 0
    assert after.blocked > 0


async def test_each_taking_leaves_an_attempt_with_what_came_of_it(desk: Desk) -> None:
    number = await doubtful(desk, Policy.REPEAT)
    await resolved(desk)
    await desk.settle(await desk.take())
    attempts = [one for one in desk.rows(Attempt) if one.delivery_id == number]
    assert [one.outcome for one in attempts] == [State.UNCERTAIN, State.SENT]
    assert all(one.ended_at for one in attempts)


async def test_two_attempts_that_both_arrived_are_counted(desk: Desk) -> None:
    number = await doubtful(desk, Policy.REPEAT)
    await resolved(desk)
    await desk.settle(await desk.take())
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Attempt, desk.rows(Attempt, delivery_id=number)[0].id).outcome = State.SENT
    standing = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    assert standing.doubled == 1


async def test_nothing_is_taken_in_an_epoch_that_is_over(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.take(count=0)
    assert await desk.take(epoch=99) == []


async def test_what_telegram_asks_everybody_to_wait_holds_for_whoever_sends_next(
    desk: Desk,
) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.take(count=0)
    await desk.office.note(lease.pause, seconds=60)
    assert await desk.take() == []
    await desk.office.note(lease.pause, seconds=-1)
    assert len(await desk.take()) == 1


async def test_a_chat_that_is_told_to_wait_waits_with_all_its_messages(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    later = desk.now + timedelta(seconds=35)
    await desk.settle(await desk.take(), State.WAITING, not_before=later, pauses=True)
    [chat] = desk.rows(Chat, id=ANA)
    assert chat.paused_until == later


async def test_a_group_that_has_moved_is_followed(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    with desk.office.database.transaction(writes=True) as session:
        session.add(Chat(id=-5, title="Team", admitted_by_id=desk.people[HEAD]))
        many = Broadcast(
            activity_id=activity,
            by_id=desk.people[COORDINATOR],
            text="To the team",
            language="en_GB",
            course=Course.GOING,
            written_at=desk.now,
        )
        session.add(many)
        session.flush()
        session.add_all(
            Delivery(
                key=f"broadcast:{activity}:{number}",
                purpose=Purpose.BROADCAST,
                activity_id=activity,
                person_id=desk.people[ANA],
                chat_id=-5,
                reference=many.id,
                lane=2,
                due_at=desk.now,
            )
            for number in (1, 2)
        )
    await desk.settle(await desk.take(), State.WAITING, moved_to=-100500)
    [again] = await desk.take()
    assert again.chat_id == -100500
    await desk.settle([again])
    [second] = await desk.take()
    assert second.chat_id == -100500
    [old], [new] = desk.rows(Chat, id=-5), desk.rows(Chat, id=-100500)
    assert (old.migrated_to, old.admitted_by_id) == (-100500, None)
    assert (new.title, new.admitted_by_id) == ("Team", desk.people[HEAD])


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


async def test_what_waits_for_its_chat_is_no_backlog(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    later = desk.now + timedelta(seconds=300)
    await desk.settle(await desk.take(), State.WAITING, not_before=later, pauses=True)
    desk.after(seconds=200)
    standing = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    assert (standing.backlog, standing.lag) == (0, 0.0)
