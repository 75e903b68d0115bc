"""Buttons of a change that was made: taken back, told at once, later, or to nobody."""

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
