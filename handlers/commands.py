"""The commands that Telegram offers under its menu button, by language and by reader."""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from locales import Catalogues, Plain, Translator

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


async def announce(bot: Bot, catalogues: Catalogues, languages: Sequence[str]) -> None:
    """Tell Telegram the commands of everybody (setMyCommands), the office's language for others."""
    own = catalogues.translator(languages[0])
    for scope, of in (
        (BotCommandScopeAllPrivateChats(), of_everybody),
        (BotCommandScopeAllGroupChats(), of_groups),
    ):
        await bot.set_my_commands(_made(of(own)), scope=scope)
        for language in languages:
            commands = _made(of(catalogues.translator(language)))
            await bot.set_my_commands(commands, scope=scope, language_code=iso(language))


async def offer(bot: Bot, chat_id: int, t: Translator) -> None:
    """Offer the commands of the desk in the chat of somebody who works at it."""
    await bot.set_my_commands(_made(of_the_desk(t)), scope=BotCommandScopeChat(chat_id=chat_id))


def iso(language: str) -> str:
    """The two letters (ISO 639-1) by which Telegram knows a language: "en" of "en_GB"."""
    return language.partition("_")[0]


def _made(commands: Commands) -> list[BotCommand]:
    return [BotCommand(command=name, description=words) for name, words in commands]
