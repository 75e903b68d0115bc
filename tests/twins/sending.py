"""A sender that keeps no promise, on purpose."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, SenderLease, State
from handlers.pausing import Pausing
from handlers.sender import Sender
from programme import deliveries
from programme.deliveries import Parcel


class WritesNoIntent(Sender):
    """It sends first, and writes only afterwards that it did."""

    async def _take(self, epoch: int, room: int) -> list[Parcel]:
        resting = [*self.limits.resting(), *self._flying.chats]
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


class NeverLooksUp(Sender):
    """However long it was held up, it sends what it had taken."""

    async def _turn(self, parcel: Parcel, epoch: int, taken: float) -> bool:
        return await super()._turn(parcel, epoch, self.limits.monotonic())


class KnowsNoEpoch(Sender):
    """It takes although another process sends by now."""

    async def _take(self, epoch: int, room: int) -> list[Parcel]:
        taken: list[Parcel] = await self.office.note(
            takes_in_any_epoch, now=self.now(), count=room, resting=self.limits.resting()
        )
        return taken


def takes_in_any_epoch(session: Session, **given: Any) -> list[Parcel]:
    """Take in whatever epoch is in force."""
    return deliveries.take(session, epoch=session.get_one(SenderLease, 1).epoch, **given)


class Forgetful(Pausing):
    """What it was asked to wait for dies with it."""

    async def store(self) -> None:
        """Nothing."""


class StoresNoPause(Sender):
    """Whoever sends next does not know what Telegram asked for."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._landing.pausing = Forgetful(self.office, self.limits, self.now)
