"""Dates in figures that may be of two months: what the answer is, the paper is read once more."""

from aiogram.types import CallbackQuery

from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.papers.anew import anew
from handlers.papers.leafing import figures
from programme import papers


async def days(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """5/6 is a day of June."""
    await ordered(query, wanted, desk, month_first=False)


async def months(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """5/6 is a day of May."""
    await ordered(query, wanted, desk, month_first=True)


async def ordered(query: CallbackQuery, wanted: Paper, desk: Desk, *, month_first: bool) -> None:
    """Read it once more, knowing that."""
    seen = await desk.office.ask(papers.paper, by=desk.by, paper_id=wanted.paper)
    if not seen.wants.get("ambiguous"):
        await figures(query, wanted, desk)
        return
    orders = {**seen.wants.get("orders", {}), seen.wants.get("column", ""): month_first}
    await anew(query, seen, desk, {"orders": orders, "ambiguous": None})
