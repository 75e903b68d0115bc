"""What many changes at once owe is computed after them, a few activities at a time."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.many import insert_many
from db.tables import Delivery, Unsettled
from programme.owing.entering import PENDING
from programme.owing.writing import refresh

# Of more than these it is put off.
MANY = 20
# So many in one transaction: whoever writes to the bot meanwhile waits for no more.
SLICE = 4
# What falls due sooner is looked at with the change itself.
SOON = timedelta(hours=1)


def later(session: Session, numbers: Collection[int]) -> None:
    """What the act has made of these activities is owed; of many, in a while.

    Nothing of them is to leave within the hour.
    """
    if len(numbers) <= MANY:
        session.info.setdefault("written", set()).update(numbers)
        return
    question = select(col(Unsettled.activity_id)).where(
        among(session, col(Unsettled.activity_id), numbers)
    )
    known = set(session.scalars(question))
    insert_many(session, Unsettled, [{"activity_id": one} for one in numbers if one not in known])


def defer(session: Session, numbers: Collection[int], now: datetime) -> None:
    """The same of activities that the session knows to be changed, and that may concern others.

    Those of which something is to leave within the hour are not put off.
    """
    near = select(col(Delivery.activity_id)).where(
        among(session, col(Delivery.activity_id), numbers), leaves_soon(now)
    )
    calm = set(numbers) - set(session.scalars(near))
    if len(calm) > MANY:
        later(session, calm)
        session.info["deferred"] = calm


def leaves_soon(now: datetime) -> ColumnElement[bool]:
    """Whether a delivery is to leave within the hour."""
    return and_(col(Delivery.state).in_(PENDING), col(Delivery.due_at) <= now + SOON)


def unsettled(session: Session) -> bool:
    """Whether of any activity it is still to be computed what is owed."""
    return session.scalar(select(col(Unsettled.activity_id)).limit(1)) is not None


def settle_some(session: Session, *, now: datetime) -> None:
    """Compute it for the next few (a note)."""
    question = select(col(Unsettled.activity_id)).order_by(col(Unsettled.activity_id)).limit(SLICE)
    these = session.scalars(question).all()
    refresh(session, these, now)
    session.execute(delete(Unsettled).where(col(Unsettled.activity_id).in_(these)))
