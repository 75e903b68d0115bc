"""Groups on the chat page in a real browser."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.chromium import CHROMIUM, MISSING
from tests.sandbox.looking import KEYS, new_group, pressed

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


async def test_a_group_is_begun_and_the_bot_is_taken_in_and_put_out(
    sandbox: Any, page: Page
) -> None:
    await new_group(page)
    log = page.get_by_role("log", name="Messages")
    await expect(log.get_by_text("Coordinator created the group.")).to_be_visible()
    await page.get_by_role("button", name="Add the bot").click()
    await expect(log.get_by_text("Coordinator added Convoke.")).to_be_visible()
    await page.get_by_role("button", name="Remove the bot").click()
    await expect(log.get_by_text("Coordinator removed Convoke.")).to_be_visible()
    standing = [one.my_chat_member for one in await sandbox.bot.get_updates()]
    assert [one.new_chat_member.status for one in standing if one] == ["member", "left"]


async def test_two_speak_in_a_group_and_an_answer_is_for_whoever_pressed(
    sandbox: Any, page: Page
) -> None:
    await new_group(page)
    await page.get_by_role("button", name="Add the bot").click()
    await expect(page.get_by_role("button", name="Remove the bot")).to_be_visible()
    [group] = await sandbox.get("/groups")
    await sandbox.bot.send_message(group["id"], "Admit?", reply_markup=KEYS)
    box = page.get_by_role("textbox", name="Message")
    await box.fill("Good morning")
    await box.press("Enter")
    speaker = page.get_by_role("combobox", name="Speaking as")
    await speaker.select_option("Participant, French")
    other = page.get_by_role("article").filter(has_text="Good morning")
    await expect(other).to_contain_text("Coordinator")
    await page.get_by_role("button", name="Save").click()
    query = await pressed(sandbox)
    assert query.from_user.id == 1002
    await sandbox.bot.answer_callback_query(query.id, "Not you.", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Not you.")


async def test_a_group_becomes_a_supergroup_on_the_page(sandbox: Any, page: Page) -> None:
    await new_group(page, "<b>Team</b>")
    await page.get_by_role("button", name="Make it a supergroup").click()
    await expect(page.get_by_text("Supergroup of 2")).to_be_visible()
    await expect(page.get_by_role("heading", name="<b>Team</b>")).to_be_visible()
    await expect(page.get_by_role("button", name="Make it a supergroup")).to_be_hidden()


async def test_a_group_without_people_is_not_begun(page: Page) -> None:
    await page.get_by_role("button", name="New group").click()
    dialog = page.get_by_role("dialog", name="New group")
    await dialog.get_by_role("textbox", name="Title").fill("Nobody")
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog.get_by_role("alert")).to_have_text("Choose at least one person.")
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(dialog).to_have_count(0)
