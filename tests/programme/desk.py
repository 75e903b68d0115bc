"""An office at work in a test: people with chats, acts through the door, and what then stands."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from db.tables import Activity, Change, metadata
from programme.office import Office
from programme.values import Answer, Right
from programme.viewer import Viewer
from tests import factories as make
from tests.programme.post_room import PostRoom

# Chats, by the part of who sits in them.
HEAD, MANAGER, COORDINATOR, COLLEAGUE = 1, 2, 3, 4
ANA, LUC, MIA, NEWCOMER = 11, 12, 13, 99


class Desk(PostRoom):
    """The acts of a test, in words; everything goes through the door."""

    def __init__(self, office: Office, now: datetime) -> None:
        super().__init__(office, now)
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

    def row(self, activity: int) -> Activity:
        """One activity as it stands."""
        [found] = self.rows(Activity, id=activity)
        return found

    def acts(self) -> list[str]:
        """The names of the acts in history."""
        return [change.act for change in self.rows(Change)]

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        with self.office.database.transaction(writes=False) as session:
            return {
                name: sorted((tuple(row) for row in session.execute(table.select())), key=repr)
                for name, table in metadata.tables.items()
            }
