"""The commands that Telegram offers under its menu button, by language and by reader."""

from collections.abc import Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from locales import Catalogues, Plain, Translator
from locales.tongues import short
from programme.viewer import Viewer

log = structlog.get_logger(__name__)

Commands = list[tuple[str, Plain]]


def of_everybody(t: Translator) -> Commands:
    """What whoever was invited can do."""
    return [
        ("upcoming", t.plain("What is coming")),
        ("calendar", t.plain("Your activities in your own calendar")),
        ("reminders", t.plain("Your reminders, and less of them")),
        ("language", t.plain("Change the language")),
        ("timezone", t.plain("Change your time zone")),
        ("stop", t.plain("No more messages")),
        ("help", t.plain("What you can do here")),
        ("privacy", t.plain("What is stored about you")),
        ("mydata", t.plain("All that is stored about you, as a file")),
        ("forgetme", t.plain("Be forgotten here")),
    ]


def of_the_desk(t: Translator) -> Commands:
    """What those can do who register activities."""
    return [
        ("new", t.plain("Register an activity")),
        ("drafts", t.plain("Your drafts")),
        ("find", t.plain("Find an activity by any of its words")),
        ("activity", t.plain("Open an activity")),
        ("edit", t.plain("Edit an activity")),
        ("copy", t.plain("Copy an activity, or begin the next session")),
        ("series", t.plain("Register a series of dates")),
        ("move", t.plain("Move an activity to other days")),
        ("confirm", t.plain("Confirm an activity")),
        ("postpone", t.plain("Postpone an activity")),
        ("cancel", t.plain("Cancel an activity")),
        ("approvals", t.plain("What waits for a decision")),
        ("absence", t.plain("Days on which somebody else decides")),
        ("link", t.plain("What belongs together")),
        ("invite", t.plain("Invite somebody")),
        ("broadcast", t.plain("Write to everybody in an activity")),
        ("board", t.plain("Who has got what")),
        ("export", t.plain("The programme as a table")),
        ("history", t.plain("What became of an activity")),
        ("projects", t.plain("Projects and bodies")),
        ("team", t.plain("People, their rights, and who takes over")),
        ("groups", t.plain("Groups that get the coming week")),
        *of_everybody(t),
    ]


def of_groups(t: Translator) -> Commands:
    """What coordinators can do in a group."""
    return [
        ("admit", t.plain("Admit this group (for coordinators)")),
        ("leave", t.plain("Send the bot away (for coordinators)")),
    ]


# Whose commands are offered where.
SCOPES = (
    (BotCommandScopeAllPrivateChats(), of_everybody),
    (BotCommandScopeAllGroupChats(), of_groups),
)


async def announce(bot: Bot, catalogues: Catalogues, languages: Sequence[str]) -> None:
    """Tell Telegram the commands of everybody (setMyCommands), the office's language for others."""
    own = catalogues.translator(languages[0])
    for scope, of in SCOPES:
        await bot.set_my_commands(_made(of(own)), scope=scope)
        # Of two scripts of one language the first stands for it.
        for code, language in {short(one): one for one in reversed(languages)}.items():
            commands = _made(of(catalogues.translator(language)))
            await bot.set_my_commands(commands, scope=scope, language_code=code)


async def offer(bot: Bot, t: Translator, by: Viewer) -> None:
    """Offer in a chat what its reader can do, in the language that they have chosen here.

    What Telegram itself speaks to them no longer counts there. A menu that cannot be told just now
    holds nobody up.
    """
    commands = _made(of_the_desk(t) if by.at_the_desk else of_everybody(t))
    if by.chat_id is None:
        return
    try:
        await bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id=by.chat_id))
    except TelegramAPIError as error:
        log.warning("commands not offered", chat=by.chat_id, error=type(error).__name__)


def _made(commands: Commands) -> list[BotCommand]:
    return [BotCommand(command=name, description=words) for name, words in commands]
