"""Buttons of texts in other languages."""

from aiogram.filters.callback_data import CallbackData


class Texts(CallbackData, prefix="texts"):
    """The texts of an activity in all their languages; with ``name`` one of them.

    ``item`` is the point of an agenda; with ``language`` the words are asked for, or taken back.
    """

    activity: int
    name: str = ""
    item: int = 0
    language: str = ""
    gone: bool = False
