"""Groups are as Telegram has them: who hears what, and who may write."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from tests.sandbox.groups import ADA, EMILE, STRANGER, group, heard, says, updates

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Admit", callback_data="admit")]]
)


async def test_in_privacy_mode_it_hears_commands_and_replies_alone(sandbox: Any) -> None:
    team = await group(sandbox)
    for text in ("Good morning", "/week", "/week@ConvokeSandboxBot", "/week@OtherBot", "no /week"):
        await says(sandbox, team, text)
    assert await heard(sandbox) == ["/week@ConvokeSandboxBot"]
    sent = await sandbox.bot.send_message(team, "Good morning to you")
    await says(sandbox, team, "/week")
    await says(sandbox, team, "Thank you", reply_to=sent.message_id, person=EMILE)
    await says(sandbox, team, "Who was that?")
    assert await heard(sandbox) == ["/week", "Thank you"]


async def test_an_administrator_hears_everything(sandbox: Any) -> None:
    team = await group(sandbox, status="administrator")
    await says(sandbox, team, "Good morning")
    assert await heard(sandbox) == ["Good morning"]


async def test_a_button_is_pressed_by_one_and_answered_to_that_one_alone(sandbox: Any) -> None:
    team = await group(sandbox)
    sent = await sandbox.bot.send_message(team, "Admit?", reply_markup=KEYS)
    press = {"message_id": sent.message_id, "button": "Admit", "chat": team}
    await sandbox.post(f"/people/{EMILE}/press", press)
    [update] = await updates(sandbox)
    assert update.callback_query.from_user.id == EMILE
    assert update.callback_query.message.chat.id == team
    await sandbox.bot.answer_callback_query(update.callback_query.id, "Not you.", show_alert=True)
    alerts = {}
    for person in (ADA, EMILE):
        seen = await sandbox.get(f"/people/{person}/chat?chat={team}&since=1")
        assert [one["text"] for one in seen["messages"] if one["from"] == "bot"] == ["Admit?"]
        alerts[person] = [one["text"] for one in seen["alerts"]]
    assert alerts == {ADA: [], EMILE: ["Not you."]}


async def test_whoever_is_not_in_a_group_neither_reads_nor_writes(sandbox: Any) -> None:
    team = await group(sandbox)
    words = {"text": "x", "chat": team}
    status, answer = await sandbox.ask("POST", f"/people/{STRANGER}/messages", json=words)
    assert (status, answer) == (409, {"error": "Stranger is not in Team."})
    status, answer = await sandbox.ask("GET", f"/people/{STRANGER}/chat?chat={team}")
    assert (status, answer) == (404, {"error": f"There is no chat {team} for this person."})
    body = {"person": STRANGER}
    await sandbox.post(f"/people/{ADA}/groups/{team}/people", body)
    await says(sandbox, team, "Here I am", person=STRANGER)
    await sandbox.post(f"/people/{ADA}/groups/{team}/people", body | {"within": False})
    status, _ = await sandbox.ask("POST", f"/people/{STRANGER}/messages", json=words)
    assert status == 409


async def test_a_group_takes_twenty_messages_a_minute(start: Any) -> None:
    sandbox = await start()
    team = await group(sandbox)
    for number in range(20):
        await sandbox.bot.send_message(team, str(number))
        sandbox.seconds.passed += 1
    with pytest.raises(TelegramRetryAfter) as refused:
        await sandbox.bot.send_message(team, "too much")
    assert refused.value.retry_after == 40
    sandbox.seconds.passed += 40
    assert await sandbox.bot.send_message(team, "in time")


async def test_a_title_is_any_text_and_what_telegram_says_is_read_by_people(sandbox: Any) -> None:
    team = await group(sandbox)
    hostile = "<b>Team</b> \u202e&amp; {name}"
    await sandbox.post(f"/people/{ADA}/groups/{team}/title", {"title": hostile})
    [update] = await updates(sandbox)
    assert update.message.new_chat_title == hostile
    seen = (await sandbox.get(f"/people/{EMILE}/chat?chat={team}"))["messages"]
    assert [one["service"] for one in seen] == [
        "Coordinator created the group.",
        "Coordinator added Convoke.",
        f"Coordinator named the group “{hostile}”.",
    ]
    for title in ("", " ", "x" * 129):
        status, _ = await sandbox.ask(
            "POST", f"/people/{ADA}/groups/{team}/title", json={"title": title}
        )
        assert status == 400


async def test_a_bot_deletes_in_a_group_what_it_wrote_itself(sandbox: Any) -> None:
    team = await group(sandbox)
    await says(sandbox, team, "/week@ConvokeSandboxBot")
    [update] = await updates(sandbox)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await update.message.as_(sandbox.bot).delete()
    assert await (await sandbox.bot.send_message(team, "x")).delete()
