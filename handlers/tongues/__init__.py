"""Titles, venues, reasons and points of an agenda in other languages: seen, given, taken back."""

from aiogram import F, Router

from handlers.buttons import Texts
from handlers.conversation import router
from handlers.filters import Asked
from handlers.tongues.giving import QUESTION, asked, taken, typed
from handlers.tongues.page import field, shown


def create() -> Router:
    """The button of a card, the texts, the languages, the words typed."""
    made = router("tongues")
    made.message(Asked(QUESTION))(typed)
    made.callback_query(Texts.filter(F.name == ""))(shown)
    made.callback_query(Texts.filter(F.language == ""))(field)
    made.callback_query(Texts.filter(F.gone))(taken)
    made.callback_query(Texts.filter())(asked)
    return made
