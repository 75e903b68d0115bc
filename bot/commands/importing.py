"""``convoke import`` of whole texts and files: as JSON, as lines, or for real."""

import json
from collections.abc import Iterator
from typing import Any

from bot.commands.importable import element
from bot.commands.office import inside
from bot.commands.reading import Paper, Wanted, read_paper
from bot.refusing import Refused
from bot.settings import Settings
from bot.words import plain
from locales import Translator, plain_listed
from programme import papers
from programme.office import Office
from programme.papers import Outcome, RowGiven
from programme.papers.making import lacking_by
from programme.values import Standing
from programme.viewer import Viewer
from publishing.doubts import words
from publishing.fields import field_name
from publishing.papers import references
from reading.doubts import Doubt
from reading.proposals import Proposal

LONGEST_NAME = 200
FEW = 5  # titles named for each thing that could not be kept
MARKS = {Standing.KNOWN: "known", Standing.CHANGED: "differs"}


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
    rows = paper.rows(language)

    async def work(office: Office, by: Viewer) -> Outcome:
        done: Outcome = await office.act(
            papers.take_whole, by=by, name=name, language=language, rows=rows
        )
        return done

    outcome = inside(settings, work)
    if json_wanted:
        return [as_json(settings, paper.reads)]
    t = settings.catalogues().translator(None)
    return [*losses(paper.reads, t), *left(settings, rows, t), *done(outcome, rows, t)]


def take_back(settings: Settings, number: int) -> str:
    """``convoke import --undo``: what an import brought is gone."""

    async def work(office: Office, by: Viewer) -> papers.TakenBack:
        back: papers.TakenBack = await office.act(papers.take_back, by=by, paper_id=number)
        return back

    back = inside(settings, work)
    stayed = f" {back.stayed} were worked on since and stay." if back.stayed else ""
    return f"{back.gone} activities are gone, {back.restored} stand as before.{stayed}"


def refuse_empty() -> None:
    """Nothing at all is no import."""
    raise Refused("No activity was found: no line has a title beside a date or a place.")


def done(outcome: Outcome, rows: list[RowGiven], t: Translator) -> Iterator[str]:
    """What became of it, and how it is taken back."""
    new, known = len(outcome.references), sum(row.standing is Standing.KNOWN for row in rows)
    changed = sum(row.standing is Standing.CHANGED for row in rows)
    unread = sum(row.standing is Standing.UNREAD for row in rows)
    named = f" ({references(t, outcome.references)})" if new else ""
    yield (
        f"{new} activities taken in{named}, {known} known before, {changed} known and different, "
        f"{outcome.refused} not complete, {unread} not read."
    )
    if new:
        yield f"Nobody was told. To take it back: convoke import --undo {outcome.paper_id}"


def losses(reads: list[Proposal], t: Translator) -> Iterator[str]:
    """What of a calendar could not be kept, each with the events that it concerns."""
    concerned: dict[str, list[str]] = {}
    for read in reads:
        for doubt in read.doubts:
            if doubt.code == "lost":
                concerned.setdefault(sentence(doubt, t), []).append(read.title)
    for said, titles in concerned.items():
        more = f" and {len(titles) - FEW} more (--dry-run names all)" if len(titles) > FEW else ""
        yield said
        yield f"  {'; '.join(titles[:FEW])}{more}"


def left(settings: Settings, rows: list[RowGiven], t: Translator) -> Iterator[str]:
    """What is not taken, each with the reason."""
    rules = settings.rules()
    for row in rows:
        title = row.given.title or row.given.source
        if row.standing in MARKS:
            yield f"{MARKS[row.standing]}: {title}"
        elif row.standing is Standing.UNREAD:
            yield f"not read: {title}"
        elif fields := lacking_by(rules, row.given):
            yield f"not complete: {title} ({plain_listed(t, (field_name(t, f) for f in fields))})"


def as_json(settings: Settings, reads: list[Proposal]) -> str:
    """One array, as the design has it; doubts are in the office's first language."""
    t = settings.catalogues().translator(None)
    told = [element(read, lambda doubt: sentence(doubt, t)) for read in reads]
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_lines(settings: Settings, paper: Paper) -> list[str]:
    """One line per activity, its doubts below it."""
    t = settings.catalogues().translator(None)
    lines: list[str] = []
    for read, row in zip(paper.reads, paper.rows(t.language), strict=True):
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


def sentence(doubt: Doubt, t: Translator) -> str:
    """A doubt in words, without mark-up."""
    return plain(words(doubt, t))
