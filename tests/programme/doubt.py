"""A reminder of which nobody knows whether it arrived."""

from db.tables import Delivery, SenderLease, State
from programme import uncertain
from programme.values import Policy
from tests.programme.desk import ANA, Desk
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
