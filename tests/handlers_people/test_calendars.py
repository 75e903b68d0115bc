"""Calendars asked for in the chat: one's own at once, others behind a button."""

import re

from sqlalchemy import select

from db.tables import Feed
from programme import feeds
from programme.values import Level
from tests.handlers_people.calendars import kept, known, links
from tests.handlers_people.house import ADA, AWA, House, Meet

__all__ = ["known"]


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
