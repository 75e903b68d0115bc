"""Several processes on one PostgreSQL: each answers what it took, and takes over from the dead."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import SQLAlchemyError

from db.presence import Presence
from programme import inbox
from programme.inbox import Received
from programme.office import Office

T = TypeVar("T")

POLLER = "poller"
MOMENT = 0.2


class Sharing:
    """Which updates are this process's own, and when it is their turn.

    :param owner: the name of this process, for as long as it lives.
    """

    def __init__(self, office: Office, presence: Presence, owner: str) -> None:
        self.office = office
        self.presence = presence
        self.owner = owner
        self._left: dict[int, int | None] = {}

    async def polls(self) -> bool:
        """Whether this process is the one that asks Telegram for updates, as far as it knows."""
        try:
            return await self._aside(lambda: self.presence.take(POLLER))
        except SQLAlchemyError:
            return False

    async def inherit(self) -> list[Received]:
        """Open updates of no process that lives, from now on this one's own."""
        if not await self._aside(lambda: self.presence.take(self.owner)):
            return []
        others = set(await self.office.read(inbox.owners)) - {self.owner}
        dead = [one for one in others if one and not await self._lives(one)]
        if not dead and None not in others:
            return []
        left = await self.office.note(inbox.adopt, owners=dead, owner=self.owner)
        self._left |= {one.update_id: one.chat_id for one in left}
        return left

    def over(self, received: Received) -> None:
        """It is handled, or left for the next start: nobody waits for it any more."""
        self._left.pop(received.update_id, None)

    async def turn(self, received: Received) -> None:
        """Wait until what came before from this chat is handled, in whichever process."""
        while await self._behind(received):  # noqa: ASYNC110 -- another process tells nobody
            await asyncio.sleep(MOMENT)

    async def _behind(self, received: Received) -> bool:
        left = (one for one, chat in self._left.items() if chat == received.chat_id)
        if any(one < received.update_id for one in left):
            return True
        if not self.presence.shared:
            return False
        return await self.office.read(lambda one: inbox.behind(one, received, self.owner))

    async def _lives(self, owner: str) -> bool:
        return await self._aside(lambda: self.presence.alive(owner))

    async def _aside(self, work: Callable[[], T]) -> T:
        if not self.presence.shared:
            return work()
        return await asyncio.to_thread(work)
