"""What is done on the chat page in a browser, by its visible labels."""

import asyncio
from collections.abc import Callable
from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Page, expect

from tests.patience import PATIENCE

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="Save", callback_data="save"),
            InlineKeyboardButton(text="Edit", callback_data="edit"),
        ],
        [InlineKeyboardButton(text="Page", url="https://example.org/")],
    ]
)


async def open_chat(page: Page, name: str = "Coordinator") -> None:
    """Open the chat of one person."""
    await page.get_by_role("navigation", name="People").get_by_text(name, exact=True).click()
    await expect(page.get_by_role("heading", name=name)).to_be_visible()


async def pressed(sandbox: Any) -> Any:
    """The button press that the bot gets."""
    while True:
        for update in await sandbox.bot.get_updates(timeout=60):
            if update.callback_query:
                return update.callback_query


async def until(sandbox: Any, path: str, happened: Callable[[Any], bool]) -> Any:
    """What an address gives, once it is as it should be."""
    async with asyncio.timeout(PATIENCE):
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
