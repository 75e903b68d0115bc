"""The page of a calendar in every language: it fits, and runs the way the language runs."""

import pytest

from locales import Catalogues
from locales.catalogues import FOLDER
from locales.words import languages
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import PICTURES, check_fit, looking, misfits
from tests.pages.front import Front
from tests.pages.test_looks import PATH, fill

KEPT = PICTURES / "languages"
SPOKEN = languages(FOLDER)
VIEWS = {"list": "", "month": "?month=2016-07"}

pytestmark = [pytest.mark.full, pytest.mark.skipif(CHROMIUM is None, reason=MISSING)]


@pytest.fixture(scope="module")
def spoken() -> Catalogues:
    """Every language that has a catalogue."""
    return Catalogues(SPOKEN)


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_calendar_fits_a_telephone_in_every_language(
    window: Front, spoken: Catalogues, language: str
) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    await fill(window, language)
    t = spoken.translator(language)
    async with looking() as page:
        for view, query in VIEWS.items():
            await page.goto(f"{window.url}{PATH}{query}")
            root = page.locator("html")
            assert await root.get_attribute("lang") == language.replace("_", "-")
            running = await root.evaluate("one => getComputedStyle(one).direction")
            assert running == ("rtl" if t.right_to_left else "ltr")
            await page.screenshot(path=KEPT / f"calendar-{view}-{language}.png")
            check_fit(await misfits(page))
