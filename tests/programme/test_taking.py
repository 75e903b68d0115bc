"""What is due is taken once, with what its reader needs, and settled in its epoch."""

from datetime import timedelta

from db.tables import Delivery, Participation, State
from programme import deliveries, edits, parcels
from programme.values import Answer
from tests.programme.desk import ANA, LUC, MIA, Desk
from tests.programme.workshop import (
    DAY_BEFORE_IN_TBILISI,
    WEEK_BEFORE_IN_LONDON,
    confirmed,
    moved_to,
)


async def test_a_reminder_arrives_once(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    assert len(await desk.deliver()) == 1
    assert await desk.deliver() == []


async def test_what_is_taken_is_not_taken_again(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    assert len(await desk.take()) == 1
    assert await desk.take() == []


async def test_a_chat_gets_one_at_a_time_and_the_oldest_first(desk: Desk) -> None:
    for _ in range(2):
        await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    assert len(await desk.take()) == 1


async def test_it_takes_no_more_than_asked_for(desk: Desk) -> None:
    await confirmed(desk, ANA, LUC, MIA)
    desk.now = DAY_BEFORE_IN_TBILISI
    assert len(await desk.take(count=2)) == 2


async def test_what_an_older_epoch_left_in_flight_is_uncertain(desk: Desk) -> None:
    await confirmed(desk, ANA)
    assert await desk.office.note(deliveries.hold_lease, owner="desk") == 1
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.take(epoch=1)
    assert await desk.office.note(deliveries.hold_lease, owner="desk") == 1
    assert "sending" in desk.states().values()
    taken_over = await desk.office.note(deliveries.hold_lease, owner="second")
    if desk.office.database.is_sqlite:
        # One process serves a file: a lease found there is a dead process's.
        assert taken_over == 2
        assert "uncertain" in desk.states().values()
    else:
        assert taken_over is None
        assert "sending" in desk.states().values()


async def test_a_late_success_counts_in_any_epoch(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    taken = await desk.take(epoch=1)
    await desk.settle(taken, State.REFUSED, epoch=2)
    assert "refused" not in desk.states().values()
    await desk.settle(taken, State.SENT, epoch=2)
    [row] = desk.rows(Delivery, id=taken[0].id)
    assert (row.state, row.sent_at, row.message_id) == (State.SENT, desk.now, taken[0].id)


async def test_a_chat_that_must_wait_is_left_until_then(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.settle(await desk.take(), State.WAITING, not_before=desk.now + timedelta(seconds=35))
    assert await desk.take() == []
    desk.after(seconds=35)
    assert len(await desk.take()) == 1


async def test_each_parcel_carries_what_its_reader_needs(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    assert (parcel.language, parcel.zone) == ("en_GB", "Europe/London")
    assert parcel.answer is Answer.ACCEPTED
    assert parcel.activity.title == "Workshop"
    assert parcel.leg_id == parcel.activity.legs[0].id


async def test_what_was_sent_is_seen_again_as_things_stand_now_and_nothing_is_written(
    desk: Desk,
) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [sent] = await desk.deliver()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    before = desk.dump()["delivery"]
    seen = await desk.ask(parcels.again, ANA, delivery_id=sent.id)
    assert seen.activity.days.start == moved_to(7, 25).start
    assert desk.dump()["delivery"] == before


async def test_what_its_reader_may_no_longer_see_is_not_sent(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Participation, 1).person_id = desk.people[LUC]
    desk.now = WEEK_BEFORE_IN_LONDON
    assert activity
    assert await desk.take() == []
