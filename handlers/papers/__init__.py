"""What an office has written already, handed in at the desk, read, and gone through."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery

from handlers.buttons import Paper, PaperOwner
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import AtTheDesk
from handlers.papers import arriving
from handlers.papers.export import export
from handlers.papers.owners import of_project
from handlers.papers.pasted import More, Pasted
from handlers.papers.steps import STEPS


def create() -> Router:
    """The conversation about papers."""
    made = router("papers")
    made.message(Command("export"))(export)
    made.message(More())(arriving.another)
    made.message(Pasted())(arriving.first)
    made.message(F.document, AtTheDesk())(arriving.file)
    made.callback_query(Paper.filter(F.act.in_(STEPS)))(pressed)
    made.callback_query(PaperOwner.filter())(of_project)
    return made


async def pressed(query: CallbackQuery, callback_data: Paper, desk: Desk) -> None:
    """One step; an old button shows where the paper stands."""
    await STEPS[callback_data.act](query, callback_data, desk)
