"""Buttons of changes that were made: taken back, told at once, later or to nobody, looked at."""

from aiogram.filters.callback_data import CallbackData


class Undo(CallbackData, prefix="undo"):
    """Take a change back; ``sure``: also where people have been told of it."""

    activity: int
    change: int
    sure: bool = False


class Tell(CallbackData, prefix="tell"):
    """What becomes of the news of a change: ``when`` is now, hold, or never."""

    activity: int
    when: str


class History(CallbackData, prefix="past"):
    """What became of an activity, from a page on."""

    activity: int
    page: int = 0
