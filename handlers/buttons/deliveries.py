"""Buttons of what is written to many, and of what has arrived."""

from aiogram.filters.callback_data import CallbackData


class WriteAll(CallbackData, prefix="toall"):
    """Write to everybody in an activity."""

    activity: int


class Cast(CallbackData, prefix="cast"):
    """A step of a broadcast: ``act`` names it, ``value`` an audience or a language."""

    act: str
    broadcast: int
    value: str = ""


class Board(CallbackData, prefix="board"):
    """Who has got what of an activity, from a page on."""

    activity: int
    page: int = 0


class Copy(CallbackData, prefix="copy"):
    """The text to copy for somebody whom Telegram does not reach."""

    activity: int
    person: int


class Doubt(CallbackData, prefix="doubt"):
    """What becomes of a message that may not have arrived."""

    delivery: int
    arrived: bool
