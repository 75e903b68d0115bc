"""The chat page in a real browser, found by its visible labels alone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Page, expect

from tests.chromium import CHROMIUM, MISSING, PATIENCE, browser

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="Save", callback_data="save"),
            InlineKeyboardButton(text="Edit", callback_data="edit"),
        ],
        [InlineKeyboardButton(text="Page", url="https://example.org/")],
    ]
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


@pytest.fixture
async def page(sandbox: Any) -> AsyncIterator[Page]:
    """The page of the sandbox; an error in its script fails the test."""
    errors: list[str] = []
    async with browser() as opened:
        page = await opened.new_page(viewport={"width": 1200, "height": 700})
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.set_default_timeout(PATIENCE)
        await page.goto(sandbox.url)
        yield page
    assert errors == []


async def open_chat(page: Page, name: str = "Coordinator") -> None:
    await page.get_by_role("navigation", name="People").get_by_text(name, exact=True).click()
    await expect(page.get_by_role("heading", name=name)).to_be_visible()


async def pressed(sandbox: Any) -> Any:
    """The button press that the bot gets."""
    while True:
        for update in await sandbox.bot.get_updates(timeout=60):
            if update.callback_query:
                return update.callback_query


async def test_three_presses_show_a_reminder(sandbox: Any, page: Page) -> None:
    due = {"all": "2016-07-04T06:00:00Z", "chats": {"1001": "2016-07-11T06:00:00Z"}}
    await sandbox.ask("PUT", "/clock/next", json=due)
    await page.get_by_text("Coordinator", exact=True).click()
    button = page.get_by_role("button", name="To the next reminder of this chat")
    await expect(button).to_be_enabled()
    await button.click()
    await expect(page.get_by_text("Monday 11 July 2016, 06:00 (UTC)")).to_be_visible()
    for number in range(30):
        await sandbox.bot.send_message(1001, f"Line {number}")
    await sandbox.bot.send_message(1001, "Reminder: seven days to go.")
    log = page.get_by_role("log", name="Messages")
    await expect(log.get_by_text("Reminder: seven days to go.")).to_be_in_viewport()


async def test_without_a_reminder_the_buttons_say_so(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    await expect(page.get_by_text("No reminder is due in this chat.")).to_be_visible()
    for name in ("To the next reminder", "To the next reminder of this chat"):
        await expect(page.get_by_role("button", name=name, exact=True)).to_be_disabled()


async def test_the_clock_moves_by_an_hour_and_a_day(sandbox: Any, page: Page) -> None:
    await expect(page.get_by_text("Friday 1 July 2016, 07:00 (UTC)")).to_be_visible()
    await page.get_by_role("button", name="+1 hour").click()
    await expect(page.get_by_text("Friday 1 July 2016, 08:00 (UTC)")).to_be_visible()
    await page.get_by_role("button", name="+1 day").click()
    await expect(page.get_by_text("Saturday 2 July 2016, 08:00 (UTC)")).to_be_visible()


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


async def test_what_comes_elsewhere_is_marked_as_new(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    await sandbox.bot.send_message(1002, "Bonjour")
    row = page.get_by_role("button", name="Participant, French")
    await expect(row).to_contain_text("New")
    await row.click()
    await expect(page.get_by_role("log").get_by_text("Bonjour")).to_be_visible()
    await expect(row).not_to_contain_text("New")


async def test_on_a_narrow_screen_there_is_one_column(sandbox: Any, page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 800})
    await open_chat(page)
    people = page.get_by_role("navigation", name="People")
    await expect(people).to_be_hidden()
    await page.get_by_role("button", name="Back to the chats").click()
    await expect(people).to_be_visible()
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


async def test_the_page_asks_nobody_else(sandbox: Any, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.reload()
    await open_chat(page)
    assert asked
    assert all(url.startswith(sandbox.url) for url in asked)


async def until(sandbox: Any, path: str, happened: Callable[[Any], bool]) -> Any:
    """What an address gives, once it is as it should be."""
    async with asyncio.timeout(60):
        while True:
            if happened(told := await sandbox.get(path)):
                return told


async def new_group(page: Page, title: str = "Team") -> None:
    """A group of two, begun on the page."""
    await page.get_by_role("button", name="New group").click()
    dialog = page.get_by_role("dialog", name="New group")
    await dialog.get_by_role("textbox", name="Title").fill(title)
    for name in ("Coordinator", "Participant, French"):
        await dialog.get_by_role("checkbox", name=name).check()
    await dialog.get_by_role("button", name="Create").click()
    await expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()


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


async def test_what_goes_wrong_in_one_chat_is_ordered_there(sandbox: Any, page: Page) -> None:
    await open_chat(page)
    fault = page.get_by_role("combobox", name="Messages here")
    await fault.select_option("have to wait 5 minutes")
    await expect(fault).to_have_value("429")
    [ordered] = await until(sandbox, "/faults", bool)
    assert (ordered["what"], ordered["chat"]) == ("429", 1001)
    await open_chat(page, "Participant, French")
    await expect(fault).to_have_value("")
    await open_chat(page)
    await expect(fault).to_have_value("429")
    await fault.select_option("arrive")
    assert await until(sandbox, "/faults", lambda ordered: not ordered) == []


async def test_the_clock_runs_faster_when_asked(sandbox: Any, page: Page) -> None:
    speed = page.get_by_role("combobox", name="Speed")
    await expect(speed).to_have_value("1")
    await speed.select_option("60 times")
    assert await until(sandbox, "/clock", lambda told: told["speed"] == 60)


async def test_a_deleted_account_is_closed(sandbox: Any, page: Page) -> None:
    await sandbox.post("/people/1001/deactivate")
    await open_chat(page)
    button = page.get_by_role("button", name="This account was deleted")
    await expect(button).to_be_disabled()
