"""Buttons of the month grid: where it stands, what was tapped, and the hours of what was picked."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class Unit(StrEnum):
    """What one tap names."""

    DAY = "d"
    MONTH = "m"
    QUARTER = "q"
    OPEN = "t"


class Sheet(CallbackData, prefix="sheet"):
    """The grid of a month (or, by months, of a year) for one leg; 0 is the first without days.

    ``at`` is the first day shown and ``first`` the first tap, both as YYYYMMDD.
    """

    activity: int
    leg: int
    version: int
    unit: Unit
    at: str
    first: str = ""


class Tap(CallbackData, prefix="tap"):
    """A day, a month, a quarter or "to be confirmed" tapped; ``first`` is the tap before it."""

    activity: int
    leg: int
    version: int
    unit: Unit
    on: str
    first: str = ""


class Hours(CallbackData, prefix="hours"):
    """Part of a day for the days just picked: before noon, after it, or times to be typed."""

    activity: int
    leg: int
    version: int
    part: str
