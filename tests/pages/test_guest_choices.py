"""What a guest chooses on the page: a calendar, Telegram, the language, the clock."""

import re

from sqlalchemy import select

from db.tables import Feed
from tests.pages.guest import Guest


async def test_a_calendar_of_one_s_own_opens_on_its_page(guest: Guest) -> None:
    status, to, _ = await guest.sends("calendar")
    assert status == 303
    _, _, text = await guest.front.get(to)
    assert "My activities" in text
    assert "Workshop &lt;1&gt;" in text
    for _ in range(7):
        await guest.sends("calendar")
    live = await guest.front.office.note(
        lambda session: [one for one in session.scalars(select(Feed)) if one.revoked_at is None]
    )
    assert len(live) == 5


async def test_telegram_is_offered_with_a_link_and_letters(guest: Guest) -> None:
    status, _, text = await guest.sends("telegram")
    assert status == 200
    assert re.search(r'href="https://t\.me/convoke_bot\?start=[\w-]{32}"', text)
    assert re.search(r"<code>[B-Z]{4} [B-Z]{4}</code>", text)


async def test_the_language_is_the_guest_s_choice(guest: Guest) -> None:
    await guest.sends("language", language="fr")
    text = await guest.reads()
    assert '<html lang="fr" dir="ltr">' in text
    assert "lundi 18 juillet" in text


async def test_times_are_told_by_the_clock_of_the_city_where_the_guest_is(guest: Guest) -> None:
    assert "Bucharest time" in await guest.reads()
    await guest.sends("zone", text="Dakar")
    assert "Dakar time" in await guest.reads()
    _, _, text = await guest.sends("zone", text="Xyzzyville")
    assert "No city called “Xyzzyville”" in text
    _, _, text = await guest.sends("zone", text="Valencia")
    assert "There are several." in text
    zones = re.findall(r'name="zone" value="([^"]+)"', text)
    assert zones == ["America/Caracas", "Europe/Madrid"]
    await guest.sends("zone", zone=zones[1])
    assert "Madrid time" in await guest.reads()
    before = await guest.reads()
    await guest.sends("zone", zone="../etc/passwd")
    assert await guest.reads() == before
