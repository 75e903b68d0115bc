"""Buttons of papers that were handed in to be read."""

from aiogram.filters.callback_data import CallbackData


class Paper(CallbackData, prefix="paper"):
    """One step with a paper, or with one activity in it; ``act`` names which."""

    act: str
    paper: int
    row: int = 0


class PaperOwner(CallbackData, prefix="paperowner"):
    """The project of all activities of a paper that have none."""

    paper: int
    code: str
