"""The Bot API answers and refuses aiogram's own bot as Telegram does."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
)

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + (7).to_bytes(4) + (5).to_bytes(4) + b"rest"


def keys(text: str = "Yes", **what: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, **what)]])


async def refused(call: Any) -> str:
    with pytest.raises(TelegramBadRequest) as caught:
        await call
    return caught.value.message


async def test_a_bot_learns_who_it_is(sandbox: Any) -> None:
    me = await sandbox.bot.get_me()
    assert (me.id, me.is_bot, me.username) == (42, True, "ConvokeSandboxBot")


async def test_a_wrong_token_is_refused(sandbox: Any) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    async with Bot("42:WRONG", session=session) as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


async def test_a_sent_message_comes_back_with_entities_and_buttons(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(
        1001, "<b>Tbilisi</b> & more", parse_mode="HTML", reply_markup=keys(callback_data="yes:1")
    )
    assert (sent.text, sent.html_text) == ("Tbilisi & more", "<b>Tbilisi</b> &amp; more")
    assert sent.chat.id == 1001
    assert sent.date.isoformat() == "2016-07-01T07:00:00+00:00"
    assert sent.reply_markup.inline_keyboard[0][0].callback_data == "yes:1"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<b>", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("", "message text is empty"),
        (" <b> </b>", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_a_bad_text_is_refused(sandbox: Any, text: str, reason: str) -> None:
    call = sandbox.bot.send_message(1001, text, parse_mode="HTML")
    assert await refused(call) == f"Bad Request: {reason}"


async def test_mark_up_does_not_count_towards_the_length(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(sent.text) == 4096


@pytest.mark.parametrize("data", ["", "x" * 65, "é" * 33])
async def test_callback_data_outside_1_to_64_bytes_is_refused(sandbox: Any, data: str) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": data}]]}
    call = {"chat_id": 1001, "text": "x", "reply_markup": markup}
    status, answer = await sandbox.ask("POST", "/bot42:SANDBOX/sendMessage", json=call)
    assert (status, answer["description"]) == (400, "Bad Request: BUTTON_DATA_INVALID")


async def test_a_button_needs_something_to_do(sandbox: Any) -> None:
    assert "Text buttons are unallowed" in await refused(
        sandbox.bot.send_message(1001, "x", reply_markup=keys())
    )
    assert "Wrong HTTP URL" in await refused(
        sandbox.bot.send_message(1001, "x", reply_markup=keys(url="ftp://example.org"))
    )


async def test_an_unknown_chat_is_not_found(sandbox: Any) -> None:
    for chat in (5, "@nobody"):
        reason = await refused(sandbox.bot.send_message(chat, "x"))
        assert reason == "Bad Request: chat not found"


async def test_who_never_started_or_has_blocked_the_bot_is_not_written_to(sandbox: Any) -> None:
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await sandbox.bot.send_message(1003, "x")
    await sandbox.post("/people/1001/block")
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await sandbox.bot.send_message(1001, "x")
    await sandbox.post("/people/1001/unblock")
    assert await sandbox.bot.send_message(1001, "x")


async def test_an_edit_changes_text_and_buttons_in_place(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "old", reply_markup=keys(callback_data="a"))
    edited = await sent.edit_text("new")
    assert (edited.message_id, edited.text, edited.reply_markup) == (sent.message_id, "new", None)
    marked = await edited.edit_reply_markup(reply_markup=keys(callback_data="b"))
    assert (marked.text, marked.reply_markup.inline_keyboard[0][0].callback_data) == ("new", "b")
    seen = (await sandbox.chat(1001))["messages"]
    assert [(one["text"], one["edited"]) for one in seen] == [("new", True)]


async def test_an_edit_that_changes_nothing_is_refused(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "<b>a</b>", parse_mode="HTML")
    reason = await refused(sent.edit_text("<strong>a</strong>", parse_mode="HTML"))
    assert reason == (
        "Bad Request: message is not modified: specified new message content and reply markup are"
        " exactly the same as a current content and reply markup of the message"
    )


async def test_only_a_message_of_the_bot_that_is_there_can_be_edited(sandbox: Any) -> None:
    call = sandbox.bot.edit_message_text("x", chat_id=1001, message_id=99)
    assert await refused(call) == "Bad Request: message to edit not found"
    said = await sandbox.post("/people/1001/messages", {"text": "mine"})
    call = sandbox.bot.edit_message_text("x", chat_id=1001, message_id=said["message_id"])
    assert await refused(call) == "Bad Request: message can't be edited"


async def test_a_deleted_message_is_gone(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "x")
    since = (await sandbox.chat(1001))["next"]
    assert await sent.delete()
    assert (await sandbox.chat(1001, since))["deleted"] == [sent.message_id]
    assert await refused(sent.delete()) == "Bad Request: message to delete not found"


async def test_a_document_goes_up_and_comes_down(sandbox: Any) -> None:
    file = BufferedInputFile(b"BEGIN:VCALENDAR", "seminar, Tbilisi.ics")
    sent = await sandbox.bot.send_document(
        1001,
        file,
        caption="<i>The</i> file",
        parse_mode="HTML",
        reply_markup=keys(callback_data="a"),
    )
    assert sent.document.file_name == "seminar, Tbilisi.ics"
    assert sent.html_text == "<i>The</i> file"
    loaded = await sandbox.bot.download(sent.document)
    assert loaded.read() == b"BEGIN:VCALENDAR"
    again = await sandbox.bot.send_document(1002, sent.document.file_id)
    assert again.document.file_id == sent.document.file_id


async def test_a_picture_has_its_size_and_a_caption_its_limit(sandbox: Any) -> None:
    sent = await sandbox.bot.send_photo(1001, BufferedInputFile(PNG, "a.png"))
    assert (sent.photo[0].width, sent.photo[0].height) == (7, 5)
    call = sandbox.bot.send_photo(1001, sent.photo[0].file_id, caption="x" * 1025)
    assert await refused(call) == "Bad Request: message caption is too long"


async def test_a_file_that_is_not_there_is_refused(sandbox: Any) -> None:
    reason = await refused(sandbox.bot.send_document(1001, "https://example.org/a.pdf"))
    assert reason == "Bad Request: wrong file identifier/HTTP URL specified"
    assert await refused(sandbox.bot.get_file("x")) == "Bad Request: invalid file_id"


async def test_copies_and_forwards(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "<b>x</b>", parse_mode="HTML")
    await sent.copy_to(1002)
    await sent.forward(1002)
    copy, forward = (await sandbox.chat(1002))["messages"]
    assert (copy["html"], copy["forwarded_from"]) == ("<b>x</b>", None)
    assert (forward["html"], forward["forwarded_from"]) == ("<b>x</b>", "Convoke")


async def test_a_reply_shows_what_it_answers(sandbox: Any) -> None:
    said = await sandbox.post("/people/1001/messages", {"text": "when?"})
    sent = await sandbox.bot.send_message(
        1001, "in July", reply_parameters=ReplyParameters(message_id=said["message_id"])
    )
    assert sent.reply_to_message.text == "when?"
    missing = ReplyParameters(message_id=99)
    reason = await refused(sandbox.bot.send_message(1001, "x", reply_parameters=missing))
    assert reason == "Bad Request: message to be replied not found"
    lenient = ReplyParameters(message_id=99, allow_sending_without_reply=True)
    assert await sandbox.bot.send_message(1001, "x", reply_parameters=lenient)


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


async def test_an_update_stays_until_its_offset_is_confirmed(sandbox: Any) -> None:
    for text in ("one", "two", "three"):
        await sandbox.post("/people/1001/messages", {"text": text})
    first = await sandbox.bot.get_updates(limit=2)
    again = await sandbox.bot.get_updates(limit=2)
    assert [one.message.text for one in first] == ["one", "two"]
    assert [one.update_id for one in first] == [one.update_id for one in again]
    rest = await sandbox.bot.get_updates(offset=first[0].update_id + 1)
    assert [one.message.text for one in rest] == ["two", "three"]
    last = await sandbox.bot.get_updates(offset=-1)
    assert [one.message.text for one in last] == ["three"]
    assert await sandbox.bot.get_updates(offset=last[0].update_id + 1) == []


async def test_a_long_poll_is_woken_by_what_happens(sandbox: Any) -> None:
    poll = asyncio.create_task(sandbox.bot.get_updates(timeout=300))
    while not (await sandbox.get("/office"))["bot"]:
        pass
    await sandbox.post("/people/1001/messages", {"text": "hello"})
    async with asyncio.timeout(60):
        assert [one.message.text for one in await poll] == ["hello"]


async def test_a_second_poller_ends_the_first(sandbox: Any) -> None:
    first = asyncio.create_task(sandbox.bot.get_updates(timeout=30))
    while not first.done():
        await sandbox.bot.get_updates(timeout=0)
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await first


async def test_only_wanted_kinds_of_updates_are_kept(sandbox: Any) -> None:
    await sandbox.bot.get_updates(allowed_updates=["callback_query"])
    await sandbox.post("/people/1001/messages", {"text": "unwanted"})
    assert await sandbox.bot.get_updates() == []
