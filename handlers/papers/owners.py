"""Whose the activities of a paper are that name no project: asked once for all of them."""

from collections.abc import Iterable
from dataclasses import replace

from aiogram.types import CallbackQuery

from handlers.answering import answer
from handlers.buttons import Paper, PaperOwner
from handlers.desk import Desk
from handlers.keyboards import in_rows
from handlers.papers.anew import anew
from locales import verbatim
from programme import finding, papers
from programme.papers import NEW, RowGiven


async def whose(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """The projects to choose from."""
    t = desk.t
    seen = await desk.office.ask(papers.paper, by=desk.by, paper_id=wanted.paper)
    choices = await desk.office.ask(finding.choices, by=desk.by)
    text = t.count(
        "To which project does the {n} activity without one belong?",
        "To which project do the {n} activities without one belong?",
        seen.ownerless,
    )
    found = [
        (verbatim(one.name), PaperOwner(paper=seen.id, code=one.code))
        for one in choices
        if not one.is_body
    ]
    back = [(t.button("Summary"), Paper(act="show", paper=seen.id))]
    await answer(query, text, [*in_rows(found, 2), back])


async def of_project(query: CallbackQuery, callback_data: PaperOwner, desk: Desk) -> None:
    """They are of this project; the paper is read once more, knowing that."""
    await desk.office.ask(finding.project_id, by=desk.by, code=callback_data.code)
    seen = await desk.office.ask(papers.paper, by=desk.by, paper_id=callback_data.paper)
    await anew(query, seen, desk, {"owner": callback_data.code})


def lent(rows: Iterable[RowGiven], owner: str | None) -> list[RowGiven]:
    """New activities without a project, with the one that was chosen for them."""
    return [_lent(row, owner) if owner and row.standing in NEW else row for row in rows]


def _lent(row: RowGiven, owner: str) -> RowGiven:
    given = row.given
    if given.projects or given.body:
        return row
    return replace(row, given=replace(given, projects=(owner,)))
