"""Messages over the Bot API: what is sent, edited, deleted, copied, and what is refused."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import ReplyParameters

from tests.sandbox.asking import keys, refused


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
