"""Each act, question and note is one transaction in one hop to a database thread."""

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from db.database import Database
from db.tables import Change
from programme.almanac import Almanac, Blank
from programme.office.performing import perform
from programme.rules import Rules
from programme.viewer import Viewer

T = TypeVar("T")


class Unavailable(Exception):
    """The database cannot be written or read just now (locked, full, gone): try again later."""


class Office:
    """Acts are serial, so ``Change.id`` is the order of history; replies come after the commit."""

    def __init__(self, database: Database, rules: Rules, almanac: Almanac | None = None) -> None:
        self.database = database
        self.rules = rules
        self.almanac = almanac or Blank()

    async def act(
        self,
        act: Callable[..., Any],
        *,
        by: Viewer,
        seen: int | None = None,
        then: Callable[..., Any] | None = None,
        **given: Any,
    ) -> Any:
        """Carry out an act of the programme and write what follows from it, all or nothing.

        :param seen: the version its reader saw; refused when what it changes has changed since.
        :param then: a question ``(session, *, by, activity_id)`` answered in the same transaction
            after versions are raised, about the activity whose id the act returned.
        :raises Refusal: from the act, or ``ChangedMeanwhile``.
        :raises AlreadyActed: when the update has acted before.
        """

        def inside(session: Session) -> Any:
            self._hand_over(session)
            return perform(session, act, by=by, seen=seen, then=then, given=given)

        return await self._hop(inside, writes=True)

    async def ask(self, question: Callable[..., T], *, by: Viewer, **given: Any) -> T:
        """Answer a question of the programme; nothing is written."""

        def inside(session: Session) -> T:
            self._hand_over(session)
            return question(session, by=by, **given)

        return await self._hop(inside, writes=False)

    async def read(self, look: Callable[[Session], T]) -> T:
        """Read bookkeeping; nothing is written, and nothing of it is shown to anybody."""
        return await self._hop(look, writes=False)

    async def note(self, keep: Callable[..., T], **given: Any) -> T:
        """Write bookkeeping, which is no part of history: inbox, deliveries, chats, fetches."""

        def inside(session: Session) -> T:
            self._hand_over(session)
            return keep(session, **given)

        return await self._hop(inside, writes=True)

    async def shred(self) -> None:
        """Let the database's file forget what was deleted.

        :raises Unavailable: others are reading or writing; what is left goes the next time.
        """
        try:
            await self.database.shred()
        except (DBAPIError, sqlite3.Error) as fault:
            raise Unavailable from fault

    async def revision(self) -> int:
        """The office's revision: it moves with every change and with nothing else."""
        return await self.read(last_change)

    def _hand_over(self, session: Session) -> None:
        session.info |= {"rules": self.rules, "almanac": self.almanac}

    async def _hop(self, work: Callable[[Session], T], *, writes: bool) -> T:
        try:
            return await self.database.hop(work, writes=writes)
        except DBAPIError as fault:
            if isinstance(fault, OperationalError) or fault.connection_invalidated:
                raise Unavailable from fault
            raise


def last_change(session: Session) -> int:
    """The id of the newest change."""
    return session.scalar(select(func.max(Change.id))) or 0
