"""Buttons of what belongs together."""

from aiogram.filters.callback_data import CallbackData

from programme.values import Bond


class Links(CallbackData, prefix="links"):
    """What an activity belongs to, with what may be changed of it."""

    activity: int


class Join(CallbackData, prefix="join"):
    """Another activity to belong to; how, is asked next."""

    activity: int
    other: int


class Bind(CallbackData, prefix="bind"):
    """How an activity belongs to another one."""

    activity: int
    other: int
    bond: Bond


class Unbind(CallbackData, prefix="unbind"):
    """Remove a link."""

    activity: int
    link: int


class Bodies(CallbackData, prefix="bodies"):
    """Which further body a session serves; with ``code``: this one, or no longer."""

    activity: int
    code: str = ""


class Follow(CallbackData, prefix="follow"):
    """Propose for a leg of a linked activity the same move, by so many days."""

    activity: int
    leg: int
    shift: int
