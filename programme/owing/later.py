"""What many changes at once owe is computed after them, a few activities at a time."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.many import insert_many
from db.tables import Unsettled
from programme.owing.writing import refresh

# So many in one transaction: whoever writes to the bot meanwhile waits for no more.
SLICE = 20


def later(session: Session, numbers: Collection[int]) -> None:
    """Owed of these activities is what the act has made of them; of many, in a while.

    They concern nobody but their owners, and nothing of them is to leave within the hour.
    """
    if len(numbers) <= SLICE:
        session.info.setdefault("written", set()).update(numbers)
        return
    question = select(col(Unsettled.activity_id)).where(
        among(session, col(Unsettled.activity_id), numbers)
    )
    known = set(session.scalars(question))
    insert_many(session, Unsettled, [{"activity_id": one} for one in numbers if one not in known])


def unsettled(session: Session) -> bool:
    """Whether of any activity it is still to be computed what is owed."""
    return session.scalar(select(col(Unsettled.activity_id)).limit(1)) is not None


def settle_some(session: Session, *, now: datetime) -> None:
    """Compute it for the next few (a note)."""
    question = select(col(Unsettled.activity_id)).order_by(col(Unsettled.activity_id)).limit(SLICE)
    these = session.scalars(question).all()
    refresh(session, these, now)
    session.execute(delete(Unsettled).where(col(Unsettled.activity_id).in_(these)))
