"""Calendars asked for in the chat: one's own at once, others behind a button, and a picture."""

import re

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Feed, Project
from handlers.buttons import PublicCalendar
from programme import feeds
from programme.values import Level, Right, Status
from tests import factories
from tests.handlers_people.house import ADA, AWA, HEAD, House, Meet, Someone, offered
from tests.handlers_people.qr import read


@pytest.fixture
async def known(house: House) -> int:
    """Ada at the desk; Awa, who takes part in a workshop of a project."""
    note = house.office.note
    glacy = await note(factories.project, code="GLACYPLUS")
    await note(factories.project, code="EAP2")
    ada = await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    awa = await note(factories.person, name="Awa", chat=AWA, language="fr")
    one: int = await note(
        factories.activity, title="Workshop", owner=ada, status=Status.CONFIRMED, projects=(glacy,)
    )
    await note(factories.part, activity=one, person=awa)
    return one


def kept(session: Session) -> list[tuple[str, str, int, int | None, bool]]:
    """Every feed: scope, language, level, whose, whether it still serves."""
    return [
        (one.scope, one.language, one.level, one.person_id, one.revoked_at is None)
        for one in session.scalars(select(Feed).order_by(Feed.id))
    ]


async def links(someone: Someone) -> list[str]:
    """Where the buttons of the newest message lead."""
    newest = [one for one in await someone.messages() if one["from"] == "bot"][-1]
    return [one["url"] for row in newest["buttons"] for one in row if one.get("url")]


async def test_one_s_own_is_there_at_once_in_one_s_language(
    house: House, meet: Meet, known: int
) -> None:
    awa = meet(AWA)
    said = await awa.says("/calendar")
    secret = re.findall(r"https://office\.example/cal/([\w-]{43})/programme-fr\.ics", said)[0]
    assert await links(awa) == [f"https://office.example/cal/{secret}/"]
    assert "jour de retard" in said
    assert await house.office.note(kept) == [("person:2", "fr", 0, 2, True)]


async def test_how_often_a_calendar_has_looked_is_said(
    house: House, meet: Meet, known: int
) -> None:
    ada = meet(ADA)
    await ada.says("/calendar")
    assert "No calendar has looked at it yet." in await ada.says("/calendar")
    secret = await house.office.note(lambda session: session.scalar(select(Feed.secret_hash)))
    house.pass_by(hours=5)
    looks = {secret: (3, house.now(), "Google", None, None, None)}
    await house.office.note(feeds.fetched, fetches=looks)
    said = await ada.says("/calendar")
    assert "Google last looked on Friday 1 July 2016, 14:00." in said
    assert "It has looked 3 times." in said
    assert "up to a day late" in said


async def test_another_calendar_has_a_scope_and_a_language_and_the_first_stays(
    house: House, meet: Meet, known: int
) -> None:
    ada = meet(ADA)
    await ada.says("/calendar")
    await ada.presses("Another calendar")
    assert await ada.buttons() == ["My activities", "All that I may see", "EAP2", "GLACYPLUS"]
    await ada.presses("GLACYPLUS")
    said = await ada.presses("français")
    assert "Programme: GLACYPLUS" in said
    assert "programme-fr.ics" in said
    assert await house.office.note(kept) == [
        ("person:1", "en_GB", 0, 1, True),
        ("project:GLACYPLUS", "fr", int(Level.AMBER), 1, True),
    ]


async def test_who_takes_part_is_offered_the_projects_of_their_own(
    house: House, meet: Meet, known: int
) -> None:
    awa = meet(AWA)
    await awa.says("/calendar")
    await awa.presses("Un autre calendrier")
    assert (await awa.buttons())[2:] == ["GLACYPLUS"]
    await awa.presses("Tout ce que je peux voir")
    await awa.presses("English")
    assert (await house.office.note(kept))[-1] == ("office", "en_GB", int(Level.AMBER), 2, True)


async def test_the_picture_is_of_the_page_and_no_button_carries_the_secret(
    house: House, meet: Meet, known: int
) -> None:
    ada = meet(ADA)
    await ada.says("/calendar")
    (page,) = await links(ada)
    secret = page.rstrip("/").rpartition("/")[2]
    newest = (await ada.messages())[-1]
    data = [one.get("data") or "" for row in newest["buttons"] for one in row]
    assert not any(secret in one for one in data)
    await ada.presses("QR code")
    picture = next(one for one in reversed(await ada.messages()) if one.get("photo"))
    async with house.http.get(f"{house.url}{picture['photo']['url']}") as answer:
        assert read(await answer.read()) == page


async def test_who_manages_opens_a_project_to_everybody_and_others_see_where_it_is(
    house: House, meet: Meet, known: int
) -> None:
    head, ada, awa = meet(HEAD), meet(ADA), meet(AWA)
    await house.office.note(factories.person, name="Head", chat=HEAD, rights=[Right.HEAD])
    for one in (ada, head):
        await one.says("/calendar")
        await one.presses("Another calendar")
        await one.presses("GLACYPLUS")
    assert "Public calendar" not in await ada.buttons()
    said = await head.presses("Public calendar")
    assert "It is closed." in said
    assert "0 activities" in said
    assert await head.buttons() == ["Open it to everybody"]

    said = await head.presses("Open it to everybody")
    assert "https://office.example/public/GLACYPLUS/glacyplus-en.ics" in said
    assert await links(head) == ["https://office.example/public/GLACYPLUS/"]
    assert await head.buttons() == ["Open the page", "Close it"]
    await awa.says("/calendar")
    await awa.presses("Un autre calendrier")
    await awa.presses("GLACYPLUS")
    said = await awa.presses("Calendrier public")
    assert "Il est ouvert à tous" in said
    assert await awa.buttons() == ["Ouvrir la page"]

    assert "It is closed." in await head.presses("Close it")
    opened = select(Project.code).where(Project.public)
    assert await house.office.note(lambda session: session.scalars(opened).all()) == []
    await house.bot.send_message(
        ADA, "Old", reply_markup=offered(("Public", PublicCalendar(code="EAP2", public=True)))
    )
    await ada.presses("Public")
    assert "Nothing has changed." in ada.alerts[0]
