"""Buttons of what an activity asks by itself."""

from aiogram.filters.callback_data import CallbackData


class Wonder(CallbackData, prefix="wonder"):
    """Show a question: what it is ``about``, of which leg (0: of all)."""

    activity: int
    about: str
    leg: int = 0


class Week(CallbackData, prefix="week"):
    """The working days of a week of the window: first and last day as YYYYMMDD."""

    activity: int
    leg: int
    start: str
    end: str


class Still(CallbackData, prefix="still"):
    """It is as open as before, and is asked again."""

    activity: int
