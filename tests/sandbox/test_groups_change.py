"""What becomes of a group: the bot is taken in, put out, leaves; the group grows or restarts."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat

from tests.sandbox.groups import ADA, EMILE, group, says, updates


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


async def test_a_group_outlives_a_restart(start: Any, tmp_path: Any) -> None:
    store = tmp_path / "telegram.db"
    first = await start(store)
    team = await group(first)
    second = await start(store)
    [shown] = await second.get("/groups")
    assert (shown["id"], shown["title"], shown["bot"]) == (team, "Team", "member")
