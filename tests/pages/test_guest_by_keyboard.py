"""The page of a guest in a real browser, by keyboard and without script."""

import pytest
from playwright.async_api import Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Participation
from programme.values import Answer
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import looking
from tests.pages.front import Front
from tests.pages.full_page import invited

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


def answers(session: Session) -> list[Answer]:
    return list(session.scalars(select(Participation.answer).order_by(Participation.id)))


async def reach(page: Page, name: str) -> None:
    """Go on by the tabulator until the thing of this name has the focus."""
    focused = "document.activeElement.innerText || document.activeElement.id"
    for _ in range(60):
        await page.keyboard.press("Tab")
        if name in await page.evaluate(focused):
            return
    raise AssertionError(f"{name!r} cannot be reached by keyboard")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
async def test_a_guest_answers_and_writes_by_keyboard_with_script_and_without(
    window: Front, script: bool
) -> None:
    path = await invited(window)
    async with looking(script=script) as page:
        await page.goto(f"{window.url}{path}")
        await reach(page, "Yes, that is me")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Are you Awa Diop?")).to_have_count(0)
        await expect(page.get_by_text("What has changed:")).to_be_visible()
        await reach(page, "I have read this")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("What has changed:")).to_have_count(0)
        await reach(page, "Accept")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("your place is noted")
        await reach(page, "A word to the office")
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await page.keyboard.type("I come by train.")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("has been passed on")
        await expect(page.get_by_text("I come by train.")).to_be_visible()
    assert (await window.office.note(answers))[0] is Answer.ACCEPTED


async def test_the_focus_goes_through_the_page_as_it_is_read(window: Front) -> None:
    path = await invited(window)
    async with looking() as page:
        await page.goto(f"{window.url}{path}")
        tops = []
        for _ in range(25):
            await page.keyboard.press("Tab")
            place = "(() => { const e = document.activeElement; if (e === document.body) return -1;"
            place += " return e.getBoundingClientRect().top + window.scrollY; })()"
            top = await page.evaluate(place)
            if top < 0:
                break
            tops.append(top)
        assert len(tops) > 8
        assert tops == sorted(tops)


async def test_the_calendar_opens_from_the_page_without_script(window: Front) -> None:
    path = await invited(window)
    async with looking(script=False) as page:
        await page.goto(f"{window.url}{path}")
        await page.get_by_role("button", name="My calendar").click()
        await expect(page.get_by_role("heading", name="My activities")).to_be_visible()
        first = page.get_by_role("link", name="Apple and others (webcal)")
        assert (await first.get_attribute("href") or "").startswith("webcal://")


async def test_a_second_press_of_the_same_form_does_no_harm(window: Front) -> None:
    path = await invited(window)
    async with looking() as page:
        await page.goto(f"{window.url}{path}")
        await page.get_by_role("button", name="Accept").dblclick()
        await expect(page.get_by_role("status")).to_contain_text("your place is noted")
        await page.go_back()
        await page.get_by_role("button", name="Accept").first.click()
        await expect(page.get_by_role("status")).to_contain_text("your place is noted")
    assert (await window.office.note(answers))[0] is Answer.ACCEPTED
