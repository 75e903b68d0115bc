"""What ``convoke import`` asks the process that reads, for an office as its database has it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.commands.office import inside
from bot.refusing import Refused
from bot.settings import Settings
from bot.words import plain
from handlers.understanding import codes_of
from locales import Catalogues
from programme import finding, papers
from programme.finding import Choice
from programme.office import Office
from programme.papers import RowGiven
from programme.values import ActivitySeen
from programme.viewer import Viewer
from publishing.papers import unreadable
from reading.apart import Apart, Asked, Told
from reading.codes import parted
from reading.folding import fold_code
from reading.gazetteer import build
from reading.matching.known import Register
from reading.proposals import Proposal

# A command has the machine to itself, and whoever gave it can end it.
PATIENCE = 120.0


@dataclass(frozen=True)
class Wanted:
    """What was asked for on the command line."""

    path: str
    project: str | None
    year: int | None
    language: str | None


@dataclass(frozen=True)
class Paper:
    """What was read in a file, and what the office knew then."""

    reads: list[Proposal]
    known: tuple[ActivitySeen, ...]
    codes: Mapping[str, str]
    were: Mapping[int, ActivitySeen] | None = None

    def rows(self, language: str, catalogues: Catalogues) -> list[RowGiven]:
        """Each activity beside what is known of it."""
        from handlers.papers.given import rows_of
        from handlers.papers.stating import Names

        register = Register(self.known, {}, self.codes, self.were)
        return rows_of(self.reads, register, Names.of(catalogues), language)


def read_paper(settings: Settings, data: bytes, wanted: Wanted) -> Paper:
    """The activities of a file, or of what comes in by "-".

    :raises Refused: the file cannot be read, or the project is not known.
    """

    async def work(office: Office, by: Viewer) -> tuple[tuple[Choice, ...], Asked, Paper]:
        choices: tuple[Choice, ...] = await office.ask(finding.choices, by=by)
        known = await office.ask(papers.known, by=by)
        asked = Asked(
            today=by.now.date(),
            gazetteer=settings.reading.gazetteer.resolve(),
            zone=settings.office.timezone,
            language=wanted.language,
            year=wanted.year,
            codes=codes_of(choices),
            bodies=tuple(one.code for one in choices if one.is_body),
        )
        return choices, asked, Paper([], known, asked.codes)

    _, asked, paper = inside(settings, work)
    default = asked.codes.get(fold_code(wanted.project)) if wanted.project else None
    if wanted.project and default is None:
        raise Refused(f"No such project: {wanted.project}.")
    build(settings.reading.gazetteer)
    told = asyncio.run(Apart(patience=PATIENCE)(asked, data))
    if told.refusal not in {None, "empty"}:
        t = settings.catalogues().translator(None)
        raise Refused(plain(unreadable(t, told.refusal or "")))
    were = before(settings, told, paper) if told.exported else None
    reads = [belonging(one, default, asked.bodies) for one in told.proposals]
    return replace(paper, reads=reads, were=were)


def before(settings: Settings, told: Told, paper: Paper) -> Mapping[int, ActivitySeen] | None:
    """What has changed since a sheet of this office left it, as it was then."""
    from handlers.papers.sent_out import were_of

    async def work(office: Office, by: Viewer) -> Mapping[int, ActivitySeen] | None:
        return await were_of(office, by, told.exported, paper.known)

    return inside(settings, work)


def belonging(read: Proposal, code: str | None, bodies: tuple[str, ...]) -> Proposal:
    """A proposal with the project that was given for what names none."""
    if code is None or read.projects or read.body or read.written:
        return read
    projects, body = parted([code], bodies)
    return replace(read, projects=projects, body=body)
