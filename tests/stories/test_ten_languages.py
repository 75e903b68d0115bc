"""One chat in every language: nothing runs over, nothing is cut, each in its own direction."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.database import Database
from locales import Catalogues
from locales.catalogues import FOLDER
from locales.words import languages
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import PICTURES, looking
from tests.stories.cards import BARE, COORDINATOR
from tests.stories.test_ten_cards import MEASURE, WIDTHS
from tests.stories.town import Town
from tests.stories.town import town as opened

KEPT = PICTURES / "languages"
SPOKEN = languages(FOLDER)
DIRECTION = """(card) => getComputedStyle(card.querySelector(".text")).direction"""

pytestmark = [pytest.mark.full, pytest.mark.skipif(CHROMIUM is None, reason=MISSING)]


@pytest.fixture
async def town(database: Database, places: Path) -> AsyncIterator[Town]:
    """The whole product on the sample, in every language that it has."""
    url = database.engine.url.render_as_string(hide_password=False)
    async with opened(url, places, SPOKEN) as made:
        yield made


async def test_a_chat_fits_a_telephone_and_a_desk_in_every_language(town: Town) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    faults = []
    async with looking() as page:
        await page.goto(town.url)
        who = town.person(COORDINATOR)
        for language in SPOKEN:
            t = Catalogues([language]).translator(language)
            await who.says(f"/language {language}")
            for name, said in (("choice", "/language"), ("card", BARE), ("coming", "/upcoming")):
                seen = await who.says(said)
                await page.set_viewport_size({"width": WIDTHS["desk"], "height": 2000})
                people = page.get_by_role("navigation", name="People")
                await people.get_by_text(COORDINATOR, exact=True).click()
                card = page.locator(f"article[data-id='{seen.id}']")
                for width, pixels in WIDTHS.items():
                    await page.set_viewport_size({"width": pixels, "height": 2000})
                    await card.scroll_into_view_if_needed()
                    found = await card.evaluate(MEASURE)
                    if found != {"wide": 0, "cut": [], "broken": []}:
                        faults.append((language, name, width, found))
                await card.screenshot(path=KEPT / f"{name}-{language}.png")
            direction = await card.evaluate(DIRECTION)
            assert direction == ("rtl" if t.right_to_left else "ltr"), language
    assert faults == []
