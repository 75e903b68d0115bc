"""The Bot API answers and refuses aiogram's own bot as Telegram does."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import BotCommand, BotCommandScopeChat

from tests.sandbox.asking import refused
from tests.wire import Wire


async def test_a_bot_learns_who_it_is(sandbox: Any) -> None:
    me = await sandbox.bot.get_me()
    assert (me.id, me.is_bot, me.username) == (42, True, "ConvokeSandboxBot")


async def test_a_wrong_token_is_refused(sandbox: Any) -> None:
    async with Bot("42:WRONG", session=Wire(sandbox.url)) as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


async def test_commands_are_kept_by_scope_and_language(sandbox: Any) -> None:
    calls = ((None, None, "new"), ("fr", None, "nouveau"), (None, 1001, "import"))
    for language, chat, name in calls:
        scope = None if chat is None else BotCommandScopeChat(chat_id=chat)
        one = BotCommand(command=name, description=name)
        assert await sandbox.bot.set_my_commands([one], scope, language)
    offered = {one["id"]: one["commands"][0]["command"] for one in await sandbox.get("/people")}
    assert offered == {1001: "import", 1002: "nouveau", 1003: "new"}
    assert [one.command for one in await sandbox.bot.get_my_commands()] == ["new"]


async def test_a_menu_that_telegram_does_not_take_is_refused(sandbox: Any) -> None:
    one, long = BotCommand(command="new", description="New"), "x" * 257
    for language in ("zh_Hans", "zho", "EN"):
        reason = await refused(sandbox.bot.set_my_commands([one], language_code=language))
        assert reason == "Bad Request: invalid language code specified"
    for words in ("", long):
        spoilt = one.model_copy(update={"description": words})
        reason = await refused(sandbox.bot.set_my_commands([spoilt]))
        assert reason == "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"


async def test_the_rest_that_a_bot_says_of_itself_is_taken(sandbox: Any) -> None:
    assert await sandbox.bot.set_my_description("The desk diary of an office.")
    assert await sandbox.bot.send_chat_action(1001, "typing")
    assert (await sandbox.bot.get_chat(1002)).first_name == "Participant, French"


async def test_a_method_that_the_sandbox_has_not_is_refused_aloud(sandbox: Any) -> None:
    with pytest.raises(TelegramNotFound, match="method not found; the sandbox has no sendDice"):
        await sandbox.bot.send_dice(1001)


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1001}, "message text is empty"),
        ({"chat_id": 1001, "text": "x", "reply_markup": "[1]"}, "object expected as reply markup"),
        (
            {"chat_id": 1001, "text": "x", "reply_markup": "{"},
            "can't parse reply_markup JSON object",
        ),
    ],
)
async def test_a_wrong_parameter_is_named(sandbox: Any, call: Any, reason: str) -> None:
    status, answer = await sandbox.ask("POST", "/bot42:SANDBOX/sendMessage", data=call)
    assert (status, answer["description"]) == (400, f"Bad Request: {reason}")


async def test_parameters_come_by_query_form_and_json(sandbox: Any) -> None:
    call, path = {"chat_id": "1001", "text": "x"}, "/bot42:SANDBOX/sendMessage"
    for how in ({"params": call}, {"data": call}, {"json": {"chat_id": 1001, "text": "x"}}):
        status, answer = await sandbox.ask("POST", path, **how)
        assert (status, answer["result"]["text"]) == (200, "x")
