"""Each taking leaves an attempt with what came of it, in its own epoch."""

from db.tables import Attempt, State
from programme import deliveries
from programme.values import Policy
from tests.programme.desk import ANA, Desk
from tests.programme.doubt import doubtful, resolved
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


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
