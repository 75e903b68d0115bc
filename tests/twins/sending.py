"""A sender that keeps no promise, on purpose."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, State
from handlers.sender import Sender
from programme import deliveries
from programme.deliveries import Parcel


class WritesNoIntent(Sender):
    """It sends first, and writes only afterwards that it did."""

    async def _take(self, epoch: int, room: int) -> list[Parcel]:
        resting = [*self.limits.resting(), *self._flying.values()]
        given = {"now": self.now(), "epoch": epoch, "count": room, "resting": resting}
        parcels: list[Parcel] = await self.office.note(takes_and_forgets, **given)
        return parcels


def takes_and_forgets(session: Session, **given: Any) -> list[Parcel]:
    """Take, and leave everything as if it were still waiting."""
    parcels = deliveries.take(session, **given)
    session.flush()
    taken = [one.id for one in parcels]
    session.execute(update(Delivery).where(col(Delivery.id).in_(taken)).values(state=State.WAITING))
    return parcels
