"""Messages on the chat page in a real browser: text, buttons, alerts, files, links."""

from typing import Any

import pytest
from aiogram.types import BufferedInputFile
from playwright.async_api import Page, expect

from tests.chromium import CHROMIUM, MISSING
from tests.sandbox.looking import KEYS, open_chat, pressed

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


async def test_a_message_is_shown_as_formatted_and_never_as_html(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    text = (
        "<b>Bold <i>both</i></b> &lt;script&gt;x&lt;/script&gt; <code>7F3K</code> 😀 <u>under</u>"
    )
    await sandbox.bot.send_message(1001, text, parse_mode="HTML")
    message = page.get_by_role("article").last
    await expect(message.locator(".text")).to_have_text(
        "Bold both <script>x</script> 7F3K 😀 under"
    )
    await expect(message.locator("strong em")).to_have_text("both")
    await expect(message.locator("u")).to_have_text("under")
    await expect(message.locator(".text")).to_have_attribute("dir", "auto")


async def test_buttons_press_answers_show_and_edits_come_in_place(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    sent = await sandbox.bot.send_message(1001, "Save it?", reply_markup=KEYS)
    await expect(page.locator(".keyboard-row")).to_have_count(2)
    await page.get_by_role("button", name="Save").click()
    query = await pressed(sandbox)
    assert query.data == "save"
    await sandbox.bot.answer_callback_query(query.id, "Saved.")
    await expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    await sent.edit_text("It is saved.")
    await expect(page.get_by_text("It is saved.")).to_be_visible()
    await expect(page.get_by_role("article")).to_have_count(1)
    await expect(page.get_by_role("button", name="Save", exact=True)).to_have_count(0)


async def test_an_alert_waits_to_be_read(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    await sandbox.bot.send_message(1001, "x", reply_markup=KEYS)
    await page.get_by_role("button", name="Edit").click()
    query = await pressed(sandbox)
    await sandbox.bot.answer_callback_query(query.id, "Somebody was faster.", show_alert=True)
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Somebody was faster.")
    await dialog.get_by_role("button", name="OK").click()
    await expect(dialog).to_have_count(0)


async def test_a_person_starts_types_and_replies_by_keyboard(sandbox: Any, page: Page) -> None:
    await open_chat(page, "Stranger")
    await page.get_by_role("button", name="Start", exact=True).click()
    box = page.get_by_role("textbox", name="Message")
    await expect(box).to_be_visible()
    await sandbox.bot.send_message(1003, "Which city?")
    question = page.get_by_role("article").filter(has_text="Which city?")
    await question.hover()
    await question.get_by_role("button", name="Reply").click()
    await page.keyboard.type("Tbilisi")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article").last.locator(".text")).to_have_text("Tbilisi")
    start, answer = await sandbox.bot.get_updates()
    assert start.message.text == "/start"
    assert answer.message.reply_to_message.text == "Which city?"


async def test_documents_and_pictures_open(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    await sandbox.bot.send_document(1001, BufferedInputFile(b"a note", "note.txt"))
    async with page.context.expect_page() as opened:
        await page.get_by_role("link", name="note.txt").click()
    await expect((await opened.value).get_by_text("a note")).to_be_visible()


async def test_a_link_to_the_bot_is_opened_by_whom_it_is_for(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    link = "https://t.me/ConvokeSandboxBot?start=Zx9"
    await sandbox.bot.send_message(1001, f"Hand on: {link}")
    await page.get_by_role("link", name=link).click()
    dialog = page.get_by_role("dialog", name="Who opens this link?")
    await dialog.get_by_role("button", name="Stranger").click()
    await expect(page.get_by_role("heading", name="Stranger")).to_be_visible()
    await expect(page.get_by_role("article")).to_contain_text("/start Zx9")
