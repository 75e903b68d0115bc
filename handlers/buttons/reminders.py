"""Buttons of what comes by itself, and of who wants less of it."""

from aiogram.filters.callback_data import CallbackData


class Less(CallbackData, prefix="less"):
    """Fewer messages like this one; ``wish`` names what is wished, empty: which are there."""

    delivery: int
    wish: str = ""


class Unveil(CallbackData, prefix="unveil"):
    """Show what a discreet message is about."""

    delivery: int


class Wish(CallbackData, prefix="wish"):
    """A wish of one's own: ``what`` names it, ``value`` which of several."""

    what: str
    value: int = 0


class Rungs(CallbackData, prefix="rungs"):
    """The reminders of an activity."""

    activity: int


class RungCard(CallbackData, prefix="rung"):
    """One reminder of an activity; with ``what``, one thing of it changed."""

    activity: int
    name: str
    what: str = ""
    value: str = ""


class AddRung(CallbackData, prefix="addrung"):
    """One more reminder of an activity, to everybody in it."""

    activity: int
