"""Papers are read when the tick says so, each in a process of its own; then they are shown."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest

from handlers.papers.given import rows_of
from handlers.papers.joining import joined
from handlers.papers.showing import shown
from handlers.understanding import codes_of
from locales import Catalogues
from programme import finding, papers
from programme.office import Office, Unavailable
from programme.papers import Job, RowGiven
from programme.viewer import Viewer
from reading.apart import Asked, Told
from reading.matching.known import Register
from reading.matching.spoken import spoken_of

log = structlog.get_logger(__name__)

Read = Callable[[Asked, bytes], Awaitable[Told]]
# The tick has other things to do than to wait for a long paper.
MOMENT = 0.2
AT_ONCE = 2
# What may go well when the paper is given out again.
PASSING = (Unavailable, TelegramAPIError)
LANGUAGES = {"en": "en_GB"}


class Gone(Exception):
    """Telegram has the file no longer, or does not give it out."""


@dataclass(frozen=True)
class Ground:
    """What a paper is read with: the places, and the zone of the office."""

    gazetteer: Path
    zone: str


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
        self.read, self.ground, self.now = read, ground, now
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self) -> None:
        """Begin what is due; what takes longer than a moment goes on by itself."""
        if len(self._tasks) >= AT_ONCE:
            return
        begun = []
        for job in await self.office.note(papers.due, now=self.now()):
            task = asyncio.create_task(self._work(job))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
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
            try:
                await self._understand(job, by)
            except PASSING:
                raise
            except Exception as error:
                # It would fail again; whoever handed it in is told instead of waiting for ever.
                log.warning("paper refused", paper=job.id, error=type(error).__name__)
                await self.office.note(papers.refuse, paper_id=job.id, why="error")
            await shown(self.bot, self.office, self.catalogues.translator(job.language), job, by)
        except Exception as error:
            log.warning("paper not read", paper=job.id, error=f"{type(error).__name__}: {error}")

    async def _understand(self, job: Job, by: Viewer) -> None:
        """Read it, put it beside what is known, and keep that."""
        try:
            octets = await self._octets(job)
        except Gone:
            await self.office.note(papers.refuse, paper_id=job.id, why="gone")
            return
        told = await self.read(await self._asked(job, by), octets)
        if told.refusal:
            about = await self._spoken_of(job, by) if told.refusal == "empty" else []
            await self.office.note(
                papers.refuse, paper_id=job.id, why=told.refusal, wants={"about": about}
            )
            return
        rows = await self._beside(told, by)
        await self.office.note(
            papers.keep, paper_id=job.id, rows=rows, wants={"ambiguous": told.ambiguous}
        )

    async def _spoken_of(self, job: Job, by: Viewer) -> list[int]:
        """Words that announce nothing may still be about something."""
        if job.file_id is not None:
            return []
        known = await self.office.ask(papers.known, by=by)
        return [one.id for one in spoken_of(joined(job.texts), known)]

    async def _octets(self, job: Job) -> bytes:
        if job.file_id is None:
            return joined(job.texts).encode()
        try:
            file = await self.bot.download(job.file_id)
        except TelegramBadRequest as refusal:
            raise Gone from refusal
        return file.read() if file else b""

    async def _asked(self, job: Job, by: Viewer) -> Asked:
        choices = await self.office.ask(finding.choices, by=by)
        return Asked(
            today=by.now.date(),
            gazetteer=self.ground.gazetteer.resolve(),
            zone=self.ground.zone,
            codes=codes_of(choices),
            bodies=tuple(one.code for one in choices if one.is_body),
            month_first=job.wants.get("month_first"),
            typed=job.file_id is None,
        )

    async def _beside(self, told: Told, by: Viewer) -> list[RowGiven]:
        """Comparing thousands takes a while: not on the loop that answers everybody."""
        known = await self.office.ask(papers.known, by=by)
        named = [one.uid for one in told.proposals if one.uid]
        uids = await self.office.ask(papers.known_uids, by=by, uids=named)
        language = LANGUAGES.get(told.language, told.language)
        return await asyncio.to_thread(
            lambda: rows_of(told.proposals, Register(known, uids), language)
        )
