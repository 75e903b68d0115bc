"""The chat page in a real browser: the clock, the chats, and how it looks."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.chromium import CHROMIUM, MISSING
from tests.sandbox.looking import open_chat, until

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


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
