"""The buttons of a list of activities."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from handlers.answering import Button
from handlers.buttons import Open
from locales import Translator
from programme.values import ActivitySeen

FITTING = 24


def opening(
    t: Translator, activity: ActivitySeen, leads: Callable[..., CallbackData] = Open
) -> Button:
    """The button of an activity of a list, by its reference or its title.

    :param leads: to what of the activity; its card, unless something else was asked for.
    """
    name = activity.ref or activity.title
    return t.plain(
        "{name}", name=name if len(name) <= FITTING else f"{name[: FITTING - 1]}…"
    ), leads(activity=activity.id)
