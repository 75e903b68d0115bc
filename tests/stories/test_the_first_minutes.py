"""The first minutes of a new user: ``convoke sandbox``, the page in a browser, three presses."""

import asyncio
import os
import re
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import icalendar
import pytest
from aiohttp import ClientSession
from playwright.async_api import Page, expect

from tests.chromium import CHROMIUM, MISSING, browser
from tests.patience import PATIENCE
from tests.places import HOUSE
from tests.ports import two_free_ports
from tests.warm import Process, cold

in_a_browser = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
without_a_browser = pytest.mark.skipif(
    CHROMIUM is not None, reason="the same is told, with the page, in Debian's chromium"
)


@dataclass
class Started:
    """A sandbox that somebody has started, and what it printed."""

    process: Process
    page: str
    feed: str


@pytest.fixture
async def started(places: Path, tmp_path: Path) -> AsyncIterator[Started]:
    """``convoke sandbox`` in an empty folder."""
    errors = tmp_path / "stderr"
    # The list of holidays is made here, as for anybody who begins.
    found = {"PYTHONPATH": str(HOUSE), "CONVOKE_READING__GAZETTEER": str(places)}
    environ = {**os.environ, **found}
    words = ("bot", "sandbox", "--port", str(two_free_ports(18400)))
    process = cold(*words, folder=tmp_path, environ=environ, errors=errors)
    assert process.stdout
    printed = [await asyncio.to_thread(process.stdout.readline) for _ in range(3)]
    addresses = [re.search(r"http\S+", line) for line in printed]
    assert all(addresses), await asyncio.to_thread(errors.read_text)
    page, _, feed = (address[0] for address in addresses if address)
    yield Started(process, page, feed)
    process.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(process.wait, PATIENCE) == 0
    process.stdout.close()


@pytest.fixture
async def page(started: Started) -> AsyncIterator[Page]:
    """The chat page; an error of its script fails the test."""
    errors: list[str] = []
    async with browser() as opened:
        made = await opened.new_page(viewport={"width": 1200, "height": 800})
        made.on("pageerror", lambda error: errors.append(str(error)))
        made.set_default_timeout(PATIENCE * 1000)
        await made.goto(started.page)
        yield made
    assert errors == []


@in_a_browser
async def test_three_presses_show_a_reminder_and_one_line_is_a_mission(
    page: Page, started: Started
) -> None:
    assert len(await events(started)) == 70

    await page.get_by_text("Participant, French", exact=True).click()
    await page.get_by_role("button", name="To the next reminder of this chat").click()
    shown = page.get_by_role("log").get_by_text("Tbilissi, Géorgie")
    await expect(shown).to_be_visible()
    await expect(page.get_by_role("log")).to_contain_text("Rappel : dans 14 jours")

    await page.get_by_text("Coordinator", exact=True).click()
    await page.get_by_role("textbox").fill(
        "/new Review mission, Belgrade, Serbia, 1-2 August; Pristina, Kosovo*, 4-5 August #GLACY"
    )
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_role("log")).to_contain_text(re.compile(r"GLACY-2016-\d{3}"))
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / "chat.png")


@without_a_browser
async def test_the_feed_that_is_printed_is_the_programme(started: Started) -> None:
    assert len(await events(started)) == 70


async def events(started: Started) -> list[icalendar.Event]:
    """What stands in the calendar whose address was printed."""
    async with ClientSession() as http, http.get(started.feed) as answer:
        return list(icalendar.Calendar.from_ical(await answer.read()).walk("VEVENT"))
