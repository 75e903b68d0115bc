"""What is convened again: a copy, the next session of a body, a series of dates."""

from aiogram import F, Router
from aiogram.filters import Command

from handlers.buttons import Draft
from handlers.conversation import router
from handlers.filters import Asked
from handlers.repeating.copying import copied, copy, following
from handlers.repeating.series import asked, saved, typed
from handlers.repeating.starting import begun

__all__ = ["create"]


def create() -> Router:
    """The conversation about doing it again."""
    made = router("repeating")
    made.message(Command("copy"))(copy)
    made.message(Command("series"))(begun)
    made.message(Asked("series"))(typed)
    for act, handler in (("copy", copied), ("next", following), ("repeat", asked)):
        made.callback_query(Draft.filter((F.act == act) & (F.activity != 0)))(handler)
    made.callback_query(Draft.filter((F.act == "series") & (F.activity != 0)))(saved)
    return made
