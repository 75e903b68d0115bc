"""A paper is read once more, knowing better."""

from typing import Any

from aiogram.types import CallbackQuery

from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.papers.leafing import figures
from programme import papers
from programme.papers import PaperSeen
from programme.values import Handed


async def anew(query: CallbackQuery, seen: PaperSeen, desk: Desk, wants: dict[str, Any]) -> None:
    """Read it once more; its words may have gone meanwhile."""
    kept = await desk.office.note(papers.again, by=desk.by, paper_id=seen.id, wants=wants)
    gone = seen.state is Handed.OPEN and not kept
    said = desk.t("Its words are no longer kept here. Please hand it in once more.")
    await figures(query, Paper(act="show", paper=seen.id), desk, said if gone else None)
