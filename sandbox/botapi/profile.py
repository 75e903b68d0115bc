"""Calls about the bot itself and its chats."""

import re
from typing import Any

from aiogram.methods import (
    DeleteMyCommands,
    GetChat,
    GetMe,
    GetMyCommands,
    LeaveChat,
    SendChatAction,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
)

from sandbox import grouping
from sandbox.botapi.chats import chat, open_chat
from sandbox.botapi.parameters import Parameters
from sandbox.groups import Group
from sandbox.refusal import Refusal
from sandbox.world import World

MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
LANGUAGE = re.compile("[a-z]{2}")


def get_me(world: World, _call: GetMe, _: Parameters) -> dict[str, Any]:
    """getMe."""
    return {
        **world.me,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, call: GetChat, _: Parameters) -> dict[str, Any]:
    """getChat."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
             "gifts_from_channels")  # fmt: skip
    return {
        **chat(world, call.chat_id).chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def leave_chat(world: World, call: LeaveChat, _: Parameters) -> bool:
    """leaveChat, of a group."""
    group = chat(world, call.chat_id)
    if not isinstance(group, Group):
        raise Refusal.bad_request("chat member status can't be changed in private chats")
    grouping.leave(world, group)
    return True


def chat_action(world: World, call: SendChatAction, _: Parameters) -> bool:
    """sendChatAction; nothing of it stays."""
    open_chat(world, call.chat_id)
    return True


def set_commands(world: World, call: SetMyCommands, _: Parameters) -> bool:
    """setMyCommands, by scope and language."""
    if len(call.commands) > MOST_COMMANDS:
        raise Refusal.bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in call.commands:
        name = one.command.removeprefix("/")
        if not name or len(name) > 32 or not name.isascii() or name != name.lower():
            raise Refusal.bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(one.description) <= LONGEST_DESCRIPTION:
            raise Refusal.bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    kept: dict[str, Any] = world.store.setting("commands", {})
    _check_language(call.language_code)
    kept[_key(call)] = [one.model_dump(include={"command", "description"}) for one in call.commands]
    world.store.keep("commands", kept)
    return True


def get_commands(world: World, call: GetMyCommands, _: Parameters) -> list[dict[str, Any]]:
    """getMyCommands, of exactly this scope and language."""
    kept: dict[str, list[dict[str, Any]]] = world.store.setting("commands", {})
    return kept.get(_key(call), [])


def delete_commands(world: World, call: DeleteMyCommands, _: Parameters) -> bool:
    """deleteMyCommands."""
    kept: dict[str, Any] = world.store.setting("commands", {})
    kept.pop(_key(call), None)
    world.store.keep("commands", kept)
    return True


def commands_for(world: World, chat_id: int, language: str) -> list[dict[str, Any]]:
    """The commands that are offered in a chat: the narrowest scope, then the language."""
    kept: dict[str, list[dict[str, Any]]] = world.store.setting("commands", {})
    everywhere = "all_group_chats" if chat_id < 0 else "all_private_chats"
    for scope in (f"chat:{chat_id}", everywhere, "default"):
        for tongue in (language.split("-", maxsplit=1)[0], ""):
            found = kept.get(f"{scope}/{tongue}")
            if found:
                return found
    return []


def describe(world: World, call: SetMyDescription | SetMyShortDescription, _: Parameters) -> bool:
    """setMyDescription and setMyShortDescription."""
    _check_language(call.language_code)
    texts = call.model_dump(include={"description", "short_description"}, exclude_none=True)
    for name, text in texts.items():
        kept: dict[str, str] = world.store.setting(name, {})
        world.store.keep(name, kept | {call.language_code or "": text})
    return True


def _check_language(code: str | None) -> None:
    """Telegram takes two letters (ISO 639-1) or none."""
    if code and not LANGUAGE.fullmatch(code):
        raise Refusal.bad_request("invalid language code specified")


def _key(call: SetMyCommands | GetMyCommands | DeleteMyCommands) -> str:
    scope = call.scope
    kind = scope.type if scope else "default"
    of = f":{chat_id}" if (chat_id := getattr(scope, "chat_id", None)) is not None else ""
    return f"{kind}{of}/{call.language_code or ''}"
