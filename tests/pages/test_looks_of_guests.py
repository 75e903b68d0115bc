"""The pages of guests and the public ones in a real browser, by keyboard and without script."""

from datetime import date, time
from typing import Any

import pytest
from playwright.async_api import Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Activity, GuestPage, Letter, Participation
from programme import guests, moves
from programme.values import Answer, Days, Level, Precision, Right, Role, Status
from tests import factories
from tests.chromium import CHROMIUM, MISSING
from tests.pages.browser import inspected, looking
from tests.pages.front import Front

ADA_CHAT = 1001
TIMED = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


async def invited(front: Front, language: str = "en_GB") -> str:
    """The path of a page with something of everything on it."""
    note = front.office.note
    rights = [Right.COORDINATOR]
    ada = await note(factories.person, name="Ada", chat=ADA_CHAT, rights=rights)
    one = await note(
        factories.activity, title="Workshop on electronic evidence", owner=ada,
        status=Status.CONFIRMED, ref="GLACY-2016-001", legs=((factories.TBILISI, TIMED),),
    )  # fmt: skip
    other = await note(
        factories.activity, title="Donaudampfschifffahrtsgesellschaft" * 5, owner=ada,
        status=Status.CANCELLED, reason="The host has withdrawn",
        legs=((factories.PRISTINA, factories.JULY), (factories.BELGRADE, factories.AUGUST)),
    )  # fmt: skip
    by = await factories.viewer(front.office, ADA_CHAT, front.now())
    given = {"activity_id": one, "role": Role.SPEAKER, "name": "Awa Diop", "language": language}
    made = await front.office.act(guests.invite, by=by, **given)
    awa = await note(lambda session: session.scalar(select(GuestPage.person_id)))
    await note(factories.part, activity=other, person=awa)
    await note(exchanged, activity=one, ada=ada, awa=awa)
    later = Days(Precision.TIME, date(2016, 7, 20), date(2016, 7, 20), time(9), time(10))
    await front.office.act(moves.move, by=by, activity_id=one, leg_id=1, days=later)
    return f"/i/{made.page}/"


def exchanged(session: Session, *, activity: int, ada: int, awa: int) -> None:
    """A question and an answer."""
    for author, reader, text in ((awa, ada, "May I come late?\n😀"), (ada, awa, "Certainly.")):
        session.add(
            Letter(
                activity_id=activity, from_id=author, to_id=reader, text=text,
                written_at=factories.BEGINNING,
            )
        )  # fmt: skip


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
