"""Dates in figures that may be of two months: what the answer is, the paper is read once more."""

from aiogram.types import CallbackQuery

from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.papers.leafing import figures
from programme import papers
from programme.values import Handed


async def days(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """5/6 is a day of June."""
    await anew(query, wanted, desk, month_first=False)


async def months(query: CallbackQuery, wanted: Paper, desk: Desk) -> None:
    """5/6 is a day of May."""
    await anew(query, wanted, desk, month_first=True)


async def anew(query: CallbackQuery, wanted: Paper, desk: Desk, *, month_first: bool) -> None:
    """Read it once more, knowing that."""
    seen = await desk.office.ask(papers.paper, by=desk.by, paper_id=wanted.paper)
    if not seen.wants.get("ambiguous"):
        await figures(query, wanted, desk)
        return
    orders = {**seen.wants.get("orders", {}), seen.wants.get("column", ""): month_first}
    wants = {"orders": orders, "ambiguous": None}
    kept = await desk.office.note(papers.again, by=desk.by, paper_id=wanted.paper, wants=wants)
    gone = seen.state is Handed.OPEN and not kept
    said = desk.t("Its words are no longer kept here. Please hand it in once more.")
    await figures(query, wanted, desk, said if gone else None)
