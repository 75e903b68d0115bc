"""Groups are as Telegram has them: who hears what, who may write, and what becomes of them."""

from typing import Any

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

ADA, EMILE, STRANGER = 1001, 1002, 1003
KEYS = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Admit", callback_data="admit")]]
)


async def updates(sandbox: Any) -> Any:
    """What the bot gets, each once."""
    found = await sandbox.bot.get_updates(timeout=0)
    if found:
        await sandbox.bot.get_updates(offset=found[-1].update_id + 1, timeout=0)
    return found


async def group(sandbox: Any, status: str = "member") -> int:
    """A group of two, with the bot in it, and everything heard."""
    body = {"title": "Team", "people": [EMILE]}
    id_: int = (await sandbox.post(f"/people/{ADA}/groups", body))["id"]
    if status:
        await sandbox.post(f"/people/{ADA}/groups/{id_}/bot", {"status": status})
    await updates(sandbox)
    return id_


async def says(sandbox: Any, chat: int, text: str, person: int = ADA, **more: Any) -> None:
    await sandbox.post(f"/people/{person}/messages", {"text": text, "chat": chat, **more})


async def heard(sandbox: Any) -> list[str]:
    """The texts that the bot gets."""
    return [one.message.text for one in await updates(sandbox) if one.message]


async def test_a_bot_that_is_taken_into_a_group_learns_by_whom(sandbox: Any) -> None:
    assert (await sandbox.bot.get_me()).can_join_groups
    team = await group(sandbox, status="")
    assert await updates(sandbox) == []
    assert await sandbox.post(f"/people/{EMILE}/groups/{team}/bot", {"status": "member"}) == {
        "bot": "member"
    }
    standing, news = await updates(sandbox)
    change = standing.my_chat_member
    assert (change.chat.id, change.chat.type, change.chat.title) == (team, "group", "Team")
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("left", "member")
    assert change.from_user.id == EMILE
    assert [one.id for one in news.message.new_chat_members] == [42]
    await sandbox.post(f"/people/{EMILE}/groups/{team}/bot", {"status": "member"})
    assert await updates(sandbox) == []


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


async def test_a_bot_that_was_put_out_may_not_write(sandbox: Any) -> None:
    team = await group(sandbox)
    await sandbox.post(f"/people/{ADA}/groups/{team}/bot", {"status": "left"})
    [standing, gone] = await updates(sandbox)
    assert standing.my_chat_member.new_chat_member.status == "left"
    assert gone.message.left_chat_member.id == 42
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the group chat"):
        await sandbox.bot.send_message(team, "x")
    await says(sandbox, team, "/week@ConvokeSandboxBot")
    assert await updates(sandbox) == []


async def test_a_bot_that_was_put_out_of_a_supergroup_was_kicked(sandbox: Any) -> None:
    team = await group(sandbox)
    grown = (await sandbox.post(f"/people/{ADA}/groups/{team}/supergroup"))["id"]
    await sandbox.post(f"/people/{ADA}/groups/{grown}/bot", {"status": "left"})
    assert (await updates(sandbox))[-1].my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await sandbox.bot.send_message(grown, "x")


async def test_a_bot_leaves_by_itself(sandbox: Any) -> None:
    team = await group(sandbox)
    assert await sandbox.bot.leave_chat(team)
    [update] = await updates(sandbox)
    assert update.my_chat_member.new_chat_member.status == "left"
    assert (await sandbox.get("/groups"))[0]["bot"] == "left"
    with pytest.raises(TelegramBadRequest, match="private chats"):
        await sandbox.bot.leave_chat(ADA)


async def test_a_group_that_becomes_a_supergroup_is_another_chat(sandbox: Any) -> None:
    team = await group(sandbox)
    new = (await sandbox.post(f"/people/{ADA}/groups/{team}/supergroup"))["id"]
    assert new < -1_000_000_000_000
    old, other = await updates(sandbox)
    assert (old.message.chat.id, old.message.migrate_to_chat_id) == (team, new)
    assert (other.message.chat.id, other.message.migrate_from_chat_id) == (new, team)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await sandbox.bot.send_message(team, "x")
    assert moved.value.migrate_to_chat_id == new
    assert (await sandbox.bot.send_message(new, "Here")).chat.type == "supergroup"
    [shown] = await sandbox.get("/groups")
    assert (shown["id"], shown["people"], shown["bot"]) == (new, [ADA, EMILE], "member")
    status, answer = await sandbox.ask("POST", f"/people/{ADA}/groups/{new}/supergroup")
    assert (status, answer) == (409, {"error": "Team is a supergroup already."})


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


async def test_a_group_outlives_a_restart(start: Any, tmp_path: Any) -> None:
    store = tmp_path / "telegram.db"
    first = await start(store)
    team = await group(first)
    second = await start(store)
    [shown] = await second.get("/groups")
    assert (shown["id"], shown["title"], shown["bot"]) == (team, "Team", "member")
