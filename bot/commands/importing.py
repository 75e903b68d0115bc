"""``convoke import`` of whole texts and files: as JSON, as lines, or for real."""

import json
from typing import Any

from bot.commands.importable import element
from bot.commands.imported import MARKS, done, left, losses, sentence
from bot.commands.office import inside
from bot.commands.reading import Paper, Wanted, read_paper
from bot.refusing import Refused
from bot.settings import Settings
from programme import papers
from programme.office import Office
from programme.papers import Outcome, RowGiven
from programme.viewer import Viewer
from reading.proposals import Proposal

LONGEST_NAME = 200


def tell(settings: Settings, data: bytes, wanted: Wanted, *, json_wanted: bool) -> list[str]:
    """What ``--dry-run`` prints.

    :raises Refused: nothing was found in the file.
    """
    paper = read_paper(settings, data, wanted)
    if not paper.reads and not json_wanted:
        refuse_empty()
    return [as_json(settings, paper.reads)] if json_wanted else as_lines(settings, paper)


def take_in(settings: Settings, data: bytes, wanted: Wanted, *, json_wanted: bool) -> list[str]:
    """Take in what is new and complete, in one act; what is known stays as it is.

    :raises Refused: nothing was found in the file.
    """
    paper = read_paper(settings, data, wanted)
    if not paper.reads:
        refuse_empty()
    language = wanted.language or settings.office.languages[0]
    name = None if wanted.path == "-" else wanted.path.rpartition("/")[2][-LONGEST_NAME:]
    rows = paper.rows(language, settings.catalogues())

    async def work(office: Office, by: Viewer) -> Outcome:
        return await taken(office, by, name, language, rows)

    outcome = inside(settings, work)
    if json_wanted:
        return [as_json(settings, paper.reads)]
    t = settings.catalogues().translator(None)
    return [*losses(paper.reads, t), *left(settings, rows, t), *done(outcome, rows, t)]


async def taken(
    office: Office, by: Viewer, name: str | None, language: str, rows: list[RowGiven]
) -> Outcome:
    """What is new and complete, as in chat: worked out before its turn, so that nobody waits."""
    laid = await office.ask(papers.laid_out, by=by, rows=rows)
    number = await office.note(papers.set_down, by=by, name=name, language=language, rows=laid)
    which: dict[str, Any] = {"paper_id": number, "standings": papers.NEW}
    drawn = await office.ask(papers.drawn, by=by, **which)
    done: Outcome = await office.act(papers.take, by=by, drawn=drawn, **which)
    return done


def take_back(settings: Settings, number: int) -> str:
    """``convoke import --undo``: what an import brought is gone."""

    async def work(office: Office, by: Viewer) -> papers.TakenBack:
        drawn = await office.ask(papers.to_be_undone, by=by, paper_id=number)
        back: papers.TakenBack = await office.act(
            papers.take_back, by=by, paper_id=number, drawn=drawn
        )
        return back

    back = inside(settings, work)
    stayed = f" {back.stayed} were worked on since and stay." if back.stayed else ""
    return f"{back.gone} activities are gone, {back.restored} stand as before.{stayed}"


def refuse_empty() -> None:
    """Nothing at all is no import."""
    raise Refused("No activity was found: no line has a title beside a date or a place.")


def as_json(settings: Settings, reads: list[Proposal]) -> str:
    """One array, as the design has it; doubts are in the office's first language."""
    t = settings.catalogues().translator(None)
    told = [element(read, lambda doubt: sentence(doubt, t)) for read in reads]
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_lines(settings: Settings, paper: Paper) -> list[str]:
    """One line per activity, its doubts below it."""
    catalogues = settings.catalogues()
    t, lines = catalogues.translator(None), list[str]()
    for read, row in zip(paper.reads, paper.rows(t.language, catalogues), strict=True):
        told: dict[str, Any] = element(read, lambda doubt: sentence(doubt, t))
        spans = "; ".join(
            f"{leg['city'] or leg['territory'] or '–'} {leg['start'] or '?'}/{leg['end'] or '?'}"
            for leg in told["legs"]
        )
        lines.append(f"{'/'.join(told['projects']) or '–'}  {told['title']}  {spans}")
        lines += [f"    {doubt}" for doubt in told["doubts"]]
        if row.standing in MARKS:
            lines.append(f"    {MARKS[row.standing]}")
    return lines
