"""Through a paper: its figures, and one activity after another."""

from aiogram.types import CallbackQuery

from handlers.answering import answer
from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.papers import card, row
from locales import Html, lines
from programme import papers
from programme.papers import RowSeen


async def show(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """The paper in figures."""
    await figures(query, wanted, desk)


async def figures(
    query: CallbackQuery, wanted: Paper, desk: Desk, said: Html | None = None
) -> None:
    """The same, below what was done."""
    seen = await desk.office.ask(papers.paper, by=desk.by, paper_id=wanted.paper)
    await answer(query, *card.summary(desk.t, seen, said))


async def go_on(query: CallbackQuery, wanted: Paper, desk: Desk, said: Html | None = None) -> None:
    """The next activity that is not decided; behind the last the figures."""
    found = await desk.office.ask(
        papers.listed, by=desk.by, paper_id=wanted.paper, after=wanted.row or None
    )
    if found is None:
        await figures(query, wanted, desk, said)
        return
    await one(query, found, wanted, desk, said)


async def one(
    query: CallbackQuery, found: RowSeen, wanted: Paper, desk: Desk, said: Html | None = None
) -> None:
    """One activity."""
    text, rows = row.card(desk.t, found, wanted.paper)
    await answer(query, lines(said, Html(""), text) if said else text, rows)


async def before(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """The one before."""
    found = await desk.office.ask(
        papers.listed, by=desk.by, paper_id=wanted.paper, after=wanted.row, back=True
    )
    if found is None:
        await figures(query, wanted, desk)
    else:
        await one(query, found, wanted, desk)
