"""Calendars shown to others: as a picture, and opened to everybody."""

from sqlalchemy import select

from db.tables import Project
from handlers.buttons import PublicCalendar
from programme.values import Right
from tests import factories
from tests.handlers_people.calendars import known, links
from tests.handlers_people.house import ADA, AWA, HEAD, House, Meet, offered
from tests.handlers_people.qr import read

__all__ = ["known"]


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
