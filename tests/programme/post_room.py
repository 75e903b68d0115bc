"""What an office of a test is to send: what waits, what is taken, and what becomes of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlmodel import SQLModel

from db.tables import Delivery, SenderLease, State
from programme import deliveries
from programme.deliveries import Outcome, Parcel
from programme.office import Office

T = TypeVar("T", bound=SQLModel)


class PostRoom:
    """The deliveries of an office, as whoever sends sees them."""

    def __init__(self, office: Office, now: datetime) -> None:
        self.office, self.now = office, now

    def rows(self, table: type[T], **where: Any) -> list[T]:
        """The rows of a table, in order."""
        question = select(table)
        for name, value in where.items():
            question = question.where(getattr(table, name) == value)
        with self.office.database.transaction(writes=False) as session:
            return list(session.scalars(question.order_by(*table.__table__.primary_key)))  # type: ignore[attr-defined]

    def waiting(self, chat: int | None = None) -> list[tuple[str, str | None, datetime]]:
        """What waits: purpose, rung and moment, for one chat or for all."""
        return [
            (row.purpose.value, row.rule, row.due_at)
            for row in sorted(self.rows(Delivery, state=State.WAITING), key=lambda one: one.due_at)
            if chat in {None, row.chat_id}
        ]

    def purposes(self, chat: int | None = None) -> list[str]:
        """The purposes of what waits."""
        return [purpose for purpose, _, _ in self.waiting(chat)]

    def states(self) -> dict[str, str]:
        """The state of every delivery, by its key."""
        return {row.key: row.state.value for row in self.rows(Delivery)}

    async def take(self, *, epoch: int = 1, count: int = 30) -> list[Parcel]:
        """Take what is due now, as whoever sends if nobody does yet."""
        if not self.rows(SenderLease):
            await self.office.note(deliveries.hold_lease, owner="desk")
        taken: list[Parcel] = await self.office.note(
            deliveries.take, now=self.now, epoch=epoch, count=count
        )
        return taken

    async def settle(
        self, parcels: Iterable[Parcel], state: State = State.SENT, *, epoch: int = 1, **given: Any
    ) -> None:
        """Say what became of what was taken."""
        outcomes = [
            Outcome(one.id, state, message_id=one.id if state is State.SENT else None, **given)
            for one in parcels
        ]
        await self.office.note(deliveries.settle, outcomes=outcomes, epoch=epoch, now=self.now)

    async def deliver(self) -> list[Parcel]:
        """Take and send everything that is due now, one message a chat at a time."""
        sent: list[Parcel] = []
        while taken := await self.take():
            await self.settle(taken)
            sent += taken
        return sent
