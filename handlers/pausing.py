"""What Telegram asked to wait outlives the process that was asked."""

from collections.abc import Callable
from datetime import datetime

from handlers.limits import Limits
from programme import pauses
from programme.office import Office
from programme.pauses import Pauses


class Pausing:
    """Between the limits of this process and the tables, which later processes read too."""

    def __init__(self, office: Office, limits: Limits, now: Callable[[], datetime]) -> None:
        self.office = office
        self.limits = limits
        self.now = now

    async def recall(self) -> None:
        """Keep to what an earlier process, or another one, was asked to wait.

        :raises Unavailable: the database cannot be read just now.
        """
        now = self.now()
        kept = await self.office.read(lambda session: pauses.kept(session, now))
        for chat_id, seconds in kept.chats.items():
            self.limits.chats.rest(chat_id, seconds)
        if kept.all > self.limits.paused:
            self.limits.pause(kept.all)

    async def store(self) -> None:
        """Store what was asked for since the last time.

        :raises Unavailable: the database cannot be written just now; the next time will do.
        """
        asked, here = dict(self.limits.unstored), self.limits.monotonic()
        if not asked:
            return
        chats = {chat: until - here for chat, until in asked.items() if chat is not None}
        found = Pauses(max(asked.get(None, here) - here, 0.0), chats)
        await self.office.note(pauses.keep, asked=found, now=self.now())
        for chat, until in asked.items():
            if self.limits.unstored.get(chat) == until:
                del self.limits.unstored[chat]
