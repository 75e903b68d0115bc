"""Papers are read when the tick says so, each in a process of its own; then they are shown."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiohttp import ClientError

from handlers.papers.showing import shown
from handlers.papers.understanding import Ground, Read, Understanding
from locales import Catalogues
from programme import papers
from programme.office import Office, Unavailable
from programme.papers import Job
from programme.refusals import NotFound
from programme.viewer import Viewer

log = structlog.get_logger(__name__)

# The tick has other things to do than to wait for a long paper.
MOMENT = 0.2
AT_ONCE = 2
# What may go well when the paper is given out again.
PASSING = (Unavailable, TelegramAPIError, ClientError, TimeoutError)
# What would be answered the same the next time: they have blocked the bot, or may see it no more.
NEVER = (TelegramForbiddenError, TelegramBadRequest, NotFound)


class Reading:
    """Reads what is due, some at once; nobody else waits for it."""

    def __init__(
        self,
        bot: Bot,
        office: Office,
        catalogues: Catalogues,
        read: Read,
        ground: Ground,
        *,
        now: Callable[[], datetime],
    ) -> None:
        self.bot, self.office, self.catalogues = bot, office, catalogues
        self.understand, self.now = Understanding(bot, office, catalogues, read, ground), now
        self._tasks: dict[asyncio.Task[None], int] = {}
        self._looked = False

    async def __call__(self) -> None:
        """Begin what is due; what takes longer than a moment goes on by itself."""
        if len(self._tasks) >= AT_ONCE:
            return
        begun = []
        busy, first = tuple(self._tasks.values()), not self._looked
        # Only one process leads; what another one had in hand before is taken up at once.
        found = await self.office.note(papers.due, now=self.now(), busy=busy, alone=first)
        self._looked = True
        for job in found:
            task = asyncio.create_task(self._work(job))
            self._tasks[task] = job.id
            task.add_done_callback(self._tasks.pop)
            begun.append(task)
        if begun:
            await asyncio.wait(begun, timeout=MOMENT)

    async def settle(self) -> None:
        """Until everything that was begun is read."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def close(self) -> None:
        """What is being read is left; the next start takes it up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _work(self, job: Job) -> None:
        try:
            by = await self.office.read(
                lambda session: papers.for_whom(session, job=job, now=self.now())
            )
            if not job.read:
                await self._read(job, by)
            t = self.catalogues.translator(job.language)
            # Until then it is shown once more, should this process end or Telegram not answer.
            with suppress(*NEVER):
                await shown(self.bot, self.office, t, job, by)
            await self.office.note(papers.note_shown, paper_id=job.id)
        except Exception as error:
            log.warning("paper not read", paper=job.id, error=f"{type(error).__name__}: {error}")

    async def _read(self, job: Job, by: Viewer) -> None:
        try:
            await self.understand(job, by)
        except PASSING:
            raise
        except Exception as error:
            # It would fail again; whoever handed it in is told instead of waiting for ever.
            log.warning("paper refused", paper=job.id, error=type(error).__name__)
            await self.office.note(papers.refuse, paper_id=job.id, why="error")
