"""Chromium without a screen, its pictures, and the audit of axe-core where it can be had."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from tests.chromium import browser
from tests.patience import PATIENCE

WIDTHS = {"telephone": 320, "tablet": 768, "desk": 1280}
PICTURES = Path(os.environ.get("CONVOKE_PICTURES", "var/pictures"))


@asynccontextmanager
async def looking(*, script: bool = True) -> AsyncIterator[Page]:
    """A page of a browser; an error on the page, or a request to anybody else, fails the test."""
    strangers: list[str] = []
    errors: list[str] = []
    async with browser() as opened:
        context = await opened.new_context(
            viewport={"width": 320, "height": 800}, java_script_enabled=script
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "request",
            lambda one: strangers.append(one.url) if "//127.0.0.1:" not in one.url else None,
        )
        yield page
    assert errors == []
    assert [one for one in strangers if not one.startswith("data:")] == []


def picture_of(name: str) -> Path:
    """Where a picture of the run is kept."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    return PICTURES / f"{name}.png"


@cache
def axe() -> str | None:
    """The text of axe-core, where npm has put it; None where it is not at hand."""
    kept = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
    return kept.read_text(encoding="utf-8") if kept.is_file() else None


async def findings(page: Page, source: str) -> list[str]:
    """What axe-core finds wrong, a line each: WCAG 2.2 to AA, and its best practices."""
    await page.evaluate(source)
    found: dict[str, Any] = await page.evaluate(
        """() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa",
           "best-practice"], rules: {"target-size": {enabled: true}}})"""
    )
    return [
        f"{one['id']}: {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


MEASURE = """() => {
  const seen = (e) => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1; };
  const targets = "a,button,summary,input:not([type=hidden]),textarea,select";
  const small = [...document.querySelectorAll(targets)]
    .filter(seen).filter(e => { const r = e.getBoundingClientRect();
      return r.height < 43.9 || r.width < 43.9; })
    .map(e => e.outerHTML.slice(0, 100) + " " + JSON.stringify(e.getBoundingClientRect()));
  const tiny = [...document.querySelectorAll("body *")]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16)
    .map(e => e.outerHTML.slice(0, 100));
  return {wide: document.documentElement.scrollWidth - window.innerWidth, small, tiny};
}"""


async def misfits(page: Page) -> dict[str, Any]:
    """Sideways scroll in pixels, targets below 44 pixels, and text below 16."""
    found: dict[str, Any] = await page.evaluate(MEASURE)
    return found


def check_fit(found: dict[str, Any]) -> None:
    """No sideways scroll, no small target, no tiny text."""
    assert found == {"wide": 0, "small": [], "tiny": []}


async def inspected(page: Page, name: str) -> None:
    """The page as it stands, in three widths and both colour schemes: pictures, and no finding.

    The audit is left out where axe-core is not at hand; one test skips and says so.
    """
    source = axe()
    await page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        for width, pixels in WIDTHS.items():
            await page.set_viewport_size({"width": pixels, "height": 800})
            kept = picture_of(f"{name}-{width}-{scheme}")
            await page.screenshot(path=kept, full_page=True)
            check_fit(await misfits(page))
        if source is not None:
            assert await findings(page, source) == [], scheme
