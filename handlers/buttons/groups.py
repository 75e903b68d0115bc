"""Buttons of groups."""

from aiogram.filters.callback_data import CallbackData


class Admit(CallbackData, prefix="admit"):
    """Write to the group in which it is pressed, from now on."""


class Dismiss(CallbackData, prefix="dismiss"):
    """Write to a group no more."""

    chat: int
