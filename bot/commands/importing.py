"""``convoke import``: what a text of the office's own says, read with its doubts."""

import html
import json
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.commands.importable import element, text_of
from bot.commands.office import inside
from bot.refusing import Refused
from bot.settings import Settings
from locales import Catalogues, Translator
from programme import finding
from programme.finding import Choice
from programme.office import Office
from programme.viewer import Viewer
from publishing.doubts import words
from reading.codes import parted
from reading.documents import read_document
from reading.doubts import Doubt
from reading.folding import fold_code
from reading.gazetteer import Gazetteer, build
from reading.proposals import Proposal

TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Wanted:
    """What was asked for on the command line."""

    path: str
    project: str | None
    year: int | None
    language: str | None


def proposed(settings: Settings, data: bytes, wanted: Wanted) -> list[Proposal]:
    """The activities of a file, or of what comes in by "-".

    :raises Refused: the file cannot be read, or the project is not known.
    """
    text = text_of(wanted.path, data)
    choices, today = known(settings)
    codes = {
        fold_code(name): one.code for one in choices for name in (one.code, one.name, *one.aliases)
    }
    bodies = frozenset(one.code for one in choices if one.is_body)
    default = codes.get(fold_code(wanted.project)) if wanted.project else None
    if wanted.project and default is None:
        raise Refused(f"No such project: {wanted.project}.")
    build(settings.reading.gazetteer)
    with Gazetteer(settings.reading.gazetteer) as gazetteer:
        found = read_document(
            text,
            today=today,
            gazetteer=gazetteer,
            codes=codes,
            bodies=bodies,
            language=wanted.language,
            year=wanted.year,
        )
    return [belonging(read, default, bodies) for read in found]


def known(settings: Settings) -> tuple[tuple[Choice, ...], date]:
    """The office's projects and bodies, and its day."""

    async def work(office: Office, by: Viewer) -> tuple[tuple[Choice, ...], date]:
        choices: tuple[Choice, ...] = await office.ask(finding.choices, by=by)
        return choices, by.now.date()

    return inside(settings, work)


def belonging(read: Proposal, code: str | None, bodies: frozenset[str]) -> Proposal:
    """A proposal with the project that was given for what names none."""
    if code is None or read.projects or read.body or read.written:
        return read
    projects, body = parted([code], bodies)
    return replace(read, projects=projects, body=body)


def as_json(settings: Settings, reads: list[Proposal]) -> str:
    """One array, as the design has it; doubts are in the office's first language."""
    t = Catalogues(settings.office.languages).translator(None)
    told = [element(read, lambda doubt: sentence(doubt, t)) for read in reads]
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_lines(settings: Settings, reads: list[Proposal]) -> list[str]:
    """One line per activity, its doubts below it."""
    t = Catalogues(settings.office.languages).translator(None)
    lines: list[str] = []
    for read in reads:
        told: dict[str, Any] = element(read, lambda doubt: sentence(doubt, t))
        spans = "; ".join(
            f"{leg['city'] or leg['territory'] or '–'} {leg['start'] or '?'}/{leg['end'] or '?'}"
            for leg in told["legs"]
        )
        lines.append(f"{'/'.join(told['projects']) or '–'}  {told['title']}  {spans}")
        lines += [f"    {doubt}" for doubt in told["doubts"]]
    return lines


def sentence(doubt: Doubt, t: Translator) -> str:
    """A doubt in words, without mark-up."""
    return " ".join(html.unescape(TAG.sub("", words(doubt, t))).split())


def tell(settings: Settings, data: bytes, wanted: Wanted, *, json_wanted: bool) -> list[str]:
    """What ``--dry-run`` prints.

    :raises Refused: nothing was found in the file.
    """
    reads = proposed(settings, data, wanted)
    if not reads and not json_wanted:
        raise Refused("No activity was found: no line has a title beside a date or a place.")
    return [as_json(settings, reads)] if json_wanted else as_lines(settings, reads)
