"""An office at work in a test: people with chats, acts through the door, and what then stands."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select
from sqlmodel import SQLModel

from db.tables import Activity, Change, Delivery, SenderLease, State, metadata
from programme import deliveries
from programme.deliveries import Outcome, Parcel
from programme.office import Office
from programme.values import Answer, Right
from programme.viewer import Viewer
from tests import factories as make

T = TypeVar("T", bound=SQLModel)

# Chats, by the part of who sits in them.
HEAD, MANAGER, COORDINATOR, COLLEAGUE = 1, 2, 3, 4
ANA, LUC, MIA, NEWCOMER = 11, 12, 13, 99


class Desk:
    """The acts of a test, in words; everything goes through the door."""

    def __init__(self, office: Office, now: datetime) -> None:
        self.office = office
        self.now = now
        self.people: dict[int, int] = {}
        self.project = 0

    def settle_in(self) -> None:
        """A project, a desk of four, and three guests in three zones."""
        with self.office.database.transaction(writes=True) as session:
            self.project = make.project(session, code="GLACY", name="GLACY")
            for chat, name, right in (
                (HEAD, "Head", Right.HEAD),
                (MANAGER, "Manager", Right.PROJECT_MANAGER),
                (COORDINATOR, "Coordinator", Right.COORDINATOR),
                (COLLEAGUE, "Colleague", Right.COORDINATOR),
            ):
                self.people[chat] = make.person(session, name=name, chat=chat, rights=[right])
            for chat, name, zone in (
                (ANA, "Ana", "Europe/London"),
                (LUC, "Luc", "Africa/Dakar"),
                (MIA, "Mia", "Asia/Tbilisi"),
            ):
                self.people[chat] = make.person(session, name=name, chat=chat, zone=zone)

    def after(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    async def by(self, chat: int, *, update: int | None = None) -> Viewer:
        """Whoever sits in this chat, now."""
        return await make.viewer(self.office, chat, self.now, update=update)

    async def act(
        self,
        act: Callable[..., Any],
        chat: int = COORDINATOR,
        *,
        update: int | None = None,
        seen: int | None = None,
        **given: Any,
    ) -> Any:
        """An act of whoever sits in this chat."""
        return await self.office.act(act, by=await self.by(chat, update=update), seen=seen, **given)

    async def ask(self, question: Callable[..., Any], chat: int = COORDINATOR, **given: Any) -> Any:
        """A question of whoever sits in this chat."""
        return await self.office.ask(question, by=await self.by(chat), **given)

    def make(self, factory: Callable[..., int], **given: Any) -> int:
        """A row as it stands, behind the door's back."""
        with self.office.database.transaction(writes=True) as session:
            session.info["rules"] = self.office.rules
            return factory(session, **given)

    def convene(self, guests: Iterable[int] = (), **given: Any) -> int:
        """An activity of the coordinator, with guests who know what stands now."""
        given = {"owner": self.people[COORDINATOR], "projects": [self.project], **given}
        number = self.make(make.activity, **given)
        for chat in guests:
            self.join(number, chat)
        return number

    def join(self, activity: int, chat: int, **given: Any) -> None:
        """Somebody takes part."""
        given = {"answer": Answer.ACCEPTED, **given}
        self.make(make.part, activity=activity, person=self.people[chat], **given)

    def rows(self, table: type[T], **where: Any) -> list[T]:
        """The rows of a table, in order."""
        question = select(table)
        for name, value in where.items():
            question = question.where(getattr(table, name) == value)
        with self.office.database.transaction(writes=False) as session:
            return list(session.scalars(question.order_by(*table.__table__.primary_key)))  # type: ignore[attr-defined]

    def row(self, activity: int) -> Activity:
        """One activity as it stands."""
        [found] = self.rows(Activity, id=activity)
        return found

    def acts(self) -> list[str]:
        """The names of the acts in history."""
        return [change.act for change in self.rows(Change)]

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

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        with self.office.database.transaction(writes=False) as session:
            return {
                name: sorted((tuple(row) for row in session.execute(table.select())), key=repr)
                for name, table in metadata.tables.items()
            }
