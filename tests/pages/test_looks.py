"""The pages in a real browser: three widths, both colour schemes, keyboard, no script."""

from datetime import date, time

import pytest

from programme import feeds
from programme.feeds import Choices
from programme.values import Days, Level, Precision, Status
from programme.viewer import office_itself
from tests import factories
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import inspected, looking
from tests.pages.front import Front

SECRET = "c" * 43
PATH = f"/cal/{SECRET}/"
TIMED = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))
WINDOW = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


async def fill(front: Front, language: str = "en_GB") -> None:
    """A calendar of everything that a layout can stumble over."""
    note = front.office.note
    by = office_itself(front.now())
    both = Choices(second_language="fr" if language == "ar" else None)
    given = {"scope": "office", "language": language, "secret": SECRET, "choices": both}
    await front.office.act(feeds.create, by=by, **given)
    clear = {"level": Level.CLEAR}
    project = await note(factories.project, code="GLACYPLUS")
    await note(
        factories.activity, title="Workshop on electronic evidence", status=Status.CONFIRMED,
        legs=((factories.TBILISI, TIMED),), projects=(project,), ref="GLACY-2016-014", **clear,
    )  # fmt: skip
    await note(
        factories.activity, title="Donaudampfschifffahrtsgesellschaft" * 5, **clear,
        legs=((factories.PRISTINA, factories.JULY), (factories.BELGRADE, factories.AUGUST)),
    )  # fmt: skip
    await note(
        factories.activity, title="ورشة عمل حول الأدلة الإلكترونية", status=Status.CANCELLED,
        legs=((factories.BELGRADE, factories.AUGUST),), **clear,
    )  # fmt: skip
    await note(
        factories.activity, title="Study visit", legs=((factories.TBILISI, WINDOW),), **clear
    )


async def test_a_public_calendar_fits_as_well(window: Front) -> None:
    await fill(window)
    by = office_itself(window.now())
    await window.office.act(feeds.publish, by=by, code="GLACYPLUS", public=True)
    async with looking() as page:
        await page.goto(f"{window.url}/public/GLACYPLUS/?lang=fr")
        await inspected(page, "public-calendar-fr")


@pytest.mark.parametrize("view", ["list", "month"])
@pytest.mark.parametrize("language", ["en_GB", "ar"])
async def test_the_calendar_fits_every_width_and_both_schemes(
    window: Front, view: str, language: str
) -> None:
    await fill(window, language)
    query = "?month=2016-07" if view == "month" else ""
    async with looking() as page:
        await page.goto(f"{window.url}{PATH}{query}")
        await inspected(page, f"calendar-{view}-{language}")
