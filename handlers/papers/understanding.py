"""What a paper says, read in a process of its own and put beside what is known."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiohttp import ClientResponseError

from handlers.papers.detailing import Details, Owned
from handlers.papers.given import rows_of
from handlers.papers.joining import joined
from handlers.papers.owners import lent
from handlers.papers.sent_out import day_of, owns_of, were_of
from handlers.papers.stating import Names
from handlers.understanding import codes_of
from locales import Catalogues
from programme import finding, papers
from programme.office import Office
from programme.papers import Job, RowGiven
from programme.values import ActivitySeen
from programme.viewer import Viewer
from reading.apart import Asked, Told
from reading.matching.known import Register
from reading.matching.spoken import spoken_of

Read = Callable[[Asked, bytes], Awaitable[Told]]
LANGUAGES = {"en": "en_GB"}


class Gone(Exception):
    """Telegram has the file no longer, or does not give it out."""


@dataclass(frozen=True)
class Ground:
    """What a paper is read with: the places, and the zone of the office."""

    gazetteer: Path
    zone: str


class Understanding:
    """Understands one paper at a time, and keeps what it says or why it says nothing."""

    def __init__(
        self, bot: Bot, office: Office, catalogues: Catalogues, read: Read, ground: Ground
    ) -> None:
        self.bot, self.office = bot, office
        self.names, self.details = Names.of(catalogues), Details.of(catalogues)
        self.read, self.ground = read, ground

    async def __call__(self, job: Job, by: Viewer) -> None:
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
        known = await self.office.ask(papers.known, by=by)
        were = await were_of(self.office, by, told.exported, known)
        beside = lent(await self._beside(told, by, known, were or {}), job.wants.get("owner"))
        rows = await self.office.ask(papers.laid_out, by=by, rows=beside)
        await self.office.note(
            papers.keep,
            paper_id=job.id,
            rows=rows,
            wants={
                "ambiguous": told.ambiguous,
                "column": told.column,
                "exported": day_of(told.exported, self.ground.zone) if were is not None else None,
            },
        )

    async def _spoken_of(self, job: Job, by: Viewer) -> list[int]:
        """Words that announce nothing may still be about something."""
        if job.file_id is not None:
            return []
        known = await self.office.ask(papers.known, by=by)
        return [one.id for one in spoken_of(joined(job.texts), known)]

    async def _octets(self, job: Job) -> bytes:
        if job.file_id is None:
            return (await asyncio.to_thread(joined, job.texts)).encode()
        try:
            file = await self.bot.download(job.file_id)
        except (TelegramBadRequest, ClientResponseError) as refusal:
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
            month_first=job.wants.get("orders", {}).get(""),
            orders=job.wants.get("orders", {}),
            typed=job.file_id is None,
        )

    async def _beside(
        self,
        told: Told,
        by: Viewer,
        known: Sequence[ActivitySeen],
        were: Mapping[int, ActivitySeen],
    ) -> list[RowGiven]:
        """Comparing thousands takes a while: not on the loop that answers everybody."""
        codes = codes_of(await self.office.ask(finding.choices, by=by))
        named = [one.uid for one in told.proposals if one.uid]
        uids = await self.office.ask(papers.known_uids, by=by, uids=named)
        language = LANGUAGES.get(told.language, told.language)
        register = Register(known, uids, codes, were)
        owns = await owns_of(self.office, by, told, register)
        owned = Owned(self.details, owns)
        return await asyncio.to_thread(
            lambda: rows_of(told.proposals, register, self.names, language, owned)
        )
