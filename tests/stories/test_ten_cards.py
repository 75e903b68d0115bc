"""The ten main cards in a browser: nothing runs over, nothing is cut, all stands in its order."""

import pytest
from playwright.async_api import Locator, Page

from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import PICTURES, looking
from tests.stories.cards import CARDS, Shown
from tests.stories.town import Town

# The list of people stands beside a chat on a desk only: it is the first.
WIDTHS = {"desk": 1100, "telephone": 390}
FOLDER = PICTURES / "cards"
# What runs over its box sideways, what is cut, and which single words are broken.
MEASURE = """(card) => {
  const cut = [...card.querySelectorAll(".key, .text, .bubble")]
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    .map(e => e.className + ": " + e.textContent.slice(0, 60));
  const lines = (e) => { const r = document.createRange(); r.selectNodeContents(e);
    return new Set([...r.getClientRects()].map(one => Math.round(one.top))).size; };
  const broken = [...card.querySelectorAll(".key")]
    .filter(e => !/[\\s-]/.test(e.textContent.trim()) && lines(e) > 1).map(e => e.textContent);
  return {wide: document.documentElement.scrollWidth - window.innerWidth, cut, broken};
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


def check_order(text: str, words: tuple[str, ...]) -> None:
    """All of the words, one after another."""
    at = 0
    for word in words:
        found = text.find(word, at)
        assert found >= 0, f"{word!r} is missing behind {text[:at][-80:]!r} in {text!r}"
        at = found


async def newest(page: Page, town: Town, shown: Shown) -> Locator:
    """The card that came or changed last in the chat of its reader."""
    seen = await town.person(shown.part).sees()
    await page.set_viewport_size({"width": WIDTHS["desk"], "height": 2600})
    people = page.get_by_role("navigation", name="People")
    await people.get_by_text(shown.part, exact=True).click()
    return page.locator(f"article[data-id='{seen.id}']")


async def test_ten_cards_fit_a_telephone_and_a_desk_and_keep_their_order(town: Town) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with looking() as page:
        await page.goto(town.url)
        for shown in CARDS:
            await shown.reach(town)
            card = await newest(page, town, shown)
            for name, width in WIDTHS.items():
                await page.set_viewport_size({"width": width, "height": 2600})
                await card.scroll_into_view_if_needed()
                text = await card.inner_text()
                check_order(" ".join(text.split()), shown.words)
                found = await card.evaluate(MEASURE)
                assert found == {"wide": 0, "cut": [], "broken": []}, (shown.name, name)
            await card.screenshot(path=FOLDER / f"{shown.name}.png")
    write_page()


def write_page() -> None:
    """A page that shows them all, beside the pictures."""
    parts = [f"# The ten main cards\n\nIn the sandbox, {WIDTHS['telephone']} pixels wide.\n"]
    for shown in CARDS:
        parts.append(f"## {shown.name[3:].replace('-', ' ').capitalize()}\n\n{shown.about}\n")
        parts.append(f"![{shown.about}]({shown.name}.png)\n")
    (FOLDER / "README.md").write_text("\n".join(parts), encoding="utf-8")


def test_twin_words_in_another_order_or_lost_are_found_out() -> None:
    for text in ("Save draft", "draft"):
        with pytest.raises(AssertionError):
            check_order(text, ("draft", "Save"))
