"""The pages of guests and the public ones in a real browser: they fit."""

from typing import Any

import pytest
from playwright.async_api import expect
from sqlalchemy.orm import Session

from db.tables import Activity
from programme.values import Level, Status
from tests import factories
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import inspected, looking
from tests.pages.front import Front
from tests.pages.full_page import TIMED, invited

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


@pytest.mark.parametrize("language", ["en_GB", "fr", "ar"])
async def test_the_page_of_a_guest_fits_every_width_and_both_schemes(
    window: Front, language: str
) -> None:
    path = await invited(window, language)
    async with looking() as page:
        await page.goto(f"{window.url}{path}")
        await inspected(page, f"guest-{language}")


async def test_a_place_that_waits_for_a_person_fits_and_is_taken_without_script(
    window: Front,
) -> None:
    path = await invited(window)
    await window.office.note(seated)
    async with looking(script=False) as page:
        await page.goto(f"{window.url}{path}")
        await page.get_by_label("Your name").fill("Biram Sow")
        await page.get_by_role("button", name="I take this place").click()
        await expect(page.get_by_text("This page is for Biram Sow.")).to_be_visible()
        await expect(page.get_by_text("I take this place")).to_have_count(0)


def seated(session: Session) -> None:
    """Whoever was invited is a place of the body."""
    session.get_one(Activity, 1).seats = ["Awa Diop"]


async def test_the_shut_page_and_that_of_nothing_fit(window: Front) -> None:
    path = await invited(window)
    window.pass_by(days=200)
    async with looking() as page:
        await page.goto(f"{window.url}{path}")
        await inspected(page, "guest-expired")
        await page.goto(f"{window.url}/i/nobody/")
        await inspected(page, "nothing")


async def test_the_public_page_fits(window: Front) -> None:
    given: dict[str, Any] = {
        "level": Level.CLEAR,
        "status": Status.CONFIRMED,
        "ref": "GLACY-2016-014",
    }
    legs = ((factories.TBILISI, TIMED), (factories.PRISTINA, factories.AUGUST))
    await window.office.note(factories.activity, title="Judges & evidence", legs=legs, **given)
    async with looking() as page:
        await page.goto(f"{window.url}/activities/GLACY-2016-014")
        await inspected(page, "public")
