"""A chat that is told to wait, has stopped the bot, or has become another chat."""

from datetime import timedelta

from db.tables import Broadcast, Chat, Delivery, Purpose, State
from programme import deliveries, lease
from programme.values import Course
from tests.programme.desk import ANA, COORDINATOR, HEAD, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


async def test_what_waits_for_a_chat_that_has_stopped_the_bot_is_not_planned(desk: Desk) -> None:
    await confirmed(desk, ANA)
    before = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Chat, ANA).blocked_at = desk.now
    after = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    assert before.blocked == 0
    assert after.blocked > 0


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


async def test_what_waits_for_its_chat_is_no_backlog(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    later = desk.now + timedelta(seconds=300)
    await desk.settle(await desk.take(), State.WAITING, not_before=later, pauses=True)
    desk.after(seconds=200)
    standing = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    assert (standing.backlog, standing.lag) == (0, 0.0)
