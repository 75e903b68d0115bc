"""People press: by label, by data, and what they then see."""

from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from tests.sandbox.asking import updates

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="Save", callback_data="save:1")],
        [InlineKeyboardButton(text="Page", url="https://example.org/")],
    ]
)


async def test_a_button_is_pressed_by_label_or_data(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "x", reply_markup=KEYS)
    for button in ("Save", "save:1"):
        press = {"message_id": sent.message_id, "button": button}
        pressed = await sandbox.post("/people/1001/press", press)
        query = (await updates(sandbox))[-1].callback_query
        assert (query.id, query.data) == (pressed["callback_query_id"], "save:1")
        assert query.message.message_id == sent.message_id
        assert query.from_user.id == query.message.chat.id == 1001


async def test_a_button_that_opens_an_address_tells_the_bot_nothing(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "x", reply_markup=KEYS)
    press = {"message_id": sent.message_id, "button": "Page"}
    assert await sandbox.post("/people/1001/press", press) == {"url": "https://example.org/"}
    assert await sandbox.bot.get_updates() == []


async def test_a_button_that_is_not_there_is_told_with_those_that_are(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "x", reply_markup=KEYS)
    press = {"message_id": sent.message_id, "button": "Cancel"}
    status, answer = await sandbox.ask("POST", "/people/1001/press", json=press)
    expected = f"Message {sent.message_id} has no button “Cancel”; its buttons: “Save”, “Page”."
    assert (status, answer) == (404, {"error": expected})


async def test_the_answer_to_a_press_reaches_the_person_once(sandbox: Any) -> None:
    sent = await sandbox.bot.send_message(1001, "x", reply_markup=KEYS)
    since = (await sandbox.chat(1001))["next"]
    press = {"message_id": sent.message_id, "button": "Save"}
    query = (await sandbox.post("/people/1001/press", press))["callback_query_id"]
    await sandbox.bot.answer_callback_query(query, "Saved.", show_alert=True)
    (alert,) = (await sandbox.chat(1001, since))["alerts"]
    assert (alert["text"], alert["show_alert"], alert["callback_query_id"]) == (
        "Saved.",
        True,
        query,
    )
    for unknown in (query, "99", "x"):
        status, answer = await sandbox.ask(
            "POST", "/bot42:SANDBOX/answerCallbackQuery", json={"callback_query_id": unknown}
        )
        assert status == 400
        assert answer["description"] == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )
