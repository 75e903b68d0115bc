"""Every door of the house, found by walking its routers and routes, opened by every role."""

import json
from collections.abc import Iterator
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiohttp import web

from handlers import buttons
from handlers.buttons import Mark, NamePerson, Speak, Undo

# What may carry a secret further because somebody entitled says so is tried where that is tested.
DECIDING = (Mark, NamePerson, Undo, Speak)


def commands(router: Router) -> list[str]:
    """Every command that some handler listens to."""
    found = {
        command
        for one in router.chain_tail
        for handler in one.message.handlers
        for each in handler.filters or ()
        if isinstance(each.callback, Command)
        for command in each.callback.commands
    }
    return sorted(str(one) for one in found)


def listened_to(router: Router) -> set[str]:
    """The prefixes of all buttons that some handler listens to."""
    return {
        each.callback.callback_data.__prefix__
        for one in router.chain_tail
        for handler in one.callback_query.handlers
        for each in handler.filters or ()
        if hasattr(each.callback, "callback_data")
    }


def forged(number: int) -> Iterator[str]:
    """Every kind of button, made by somebody who was never shown it, about one activity."""
    for name in buttons.__all__:
        kind: type[CallbackData] = getattr(buttons, name)
        is_a_button = isinstance(kind, type) and issubclass(kind, CallbackData)
        if not is_a_button or kind in DECIDING or name in {"Zone", "Wish"}:
            continue
        for step in _steps(kind):
            yield kind(**{**_filled(kind, number), **step}).pack()


def _steps(kind: type[CallbackData]) -> list[dict[str, Any]]:
    if kind is buttons.Team:
        return [{"act": act} for act in ("all", "one", "give")]
    if "act" in kind.model_fields:
        return [{"act": act} for act in ("edit", "back", "save")]
    if kind is buttons.Field:
        return [{"name": name} for name in ("place", "days", "level", "drop", "legs")]
    return [{}]


def _filled(kind: type[CallbackData], number: int) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        if not field.is_required():
            continue
        options = list(getattr(field.annotation, "__members__", {}).values())
        if options:
            given[name] = options[-1]
        elif field.annotation is bool:
            given[name] = True
        elif field.annotation is int:
            given[name] = number
        else:
            given[name] = "20160718"
    return given


def shown(message: bytes) -> list[str]:
    """The buttons that a message of the bot carries."""
    try:
        markup = json.loads(json.loads(message).get("reply_markup") or "{}")
    except (ValueError, AttributeError):
        return []
    rows = markup.get("inline_keyboard", ())
    return [one["callback_data"] for row in rows for one in row if one.get("callback_data")]


def addresses(app: web.Application, **given: list[str]) -> list[str]:
    """Every address that is served, with everything that may stand in it."""
    found: list[str] = []
    for resource in app.router.resources():
        made = [resource.get_info().get("path") or resource.get_info()["formatter"]]
        for name, values in given.items():
            hole = "{" + name + "}"
            made = [
                one.replace(hole, value)
                for one in made
                for value in (values if hole in one else [""])
            ]
        found += made
    return sorted(set(found))
