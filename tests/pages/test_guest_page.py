"""The page of a guest, over HTTP: what it shows, and to whom it stays hidden."""

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import GuestPage, Purpose, State
from programme import moves
from programme.values import Answer, Level, Status
from tests import factories
from tests.pages.checks import check_hidden
from tests.pages.guest import BROWSER, Guest, changes, desk, owed, parts


async def test_the_page_shows_the_invitation_in_the_guest_s_language(guest: Guest) -> None:
    text = await guest.reads()
    for words in (
        "This page is for <b>Awa Diop</b>.",
        "Workshop &lt;1&gt;",
        "Monday 18 July – Tuesday 19 July 2016 · Tbilisi, Georgia",
        "Coordinator: Ada",
        "Will you take part?",
        "Are you <b>Awa Diop</b>?",
    ):
        assert words in text
    assert len(text.encode()) <= 30_000


async def test_nobody_keeps_finds_or_frames_it(guest: Guest) -> None:
    _, headers, text = await guest.front.get(guest.path)
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert "Set-Cookie" not in headers
    assert "<script" not in text


async def test_get_never_changes_anything(guest: Guest) -> None:
    before = await guest.front.office.note(changes)
    for query in ("?deed=answer&answer=accepted", "?done=accepted", "?deed=stop"):
        await guest.reads(query)
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]
    assert await guest.front.office.note(changes) == before


async def test_what_changed_stands_there_until_it_is_read(guest: Guest) -> None:
    front = guest.front
    by = await desk(front.office, front.now())
    leg = await front.office.note(first_leg)
    await front.office.act(
        moves.move, by=by, activity_id=guest.activity, leg_id=leg, days=factories.AUGUST
    )
    for _ in range(2):
        text = await guest.reads()
        assert "What has changed:" in text
        assert "18–19 July 2016, now <b>1–2 August 2016</b>" in text
    front.pass_by(hours=1)
    seen = re.findall(r'name="seen" value="(\d+)"', text)[0]
    await guest.about("read", seen=int(seen) - 1)
    assert "What has changed:" in await guest.reads(), "they have read of an older state"
    await guest.about("read", seen=seen)
    assert "What has changed:" not in await guest.reads()
    owing = [one for one in await front.office.note(owed) if one.purpose is Purpose.CHANGE]
    assert [one.state for one in owing if one.person_id == guest.person] == [State.CANCELLED]


def first_leg(session: Session) -> int:
    from db.tables import Leg

    return int(session.scalars(select(Leg.id)).one())


async def test_what_is_red_is_not_there_and_cannot_be_answered_about(guest: Guest) -> None:
    red = await guest.front.office.note(factories.activity, title="Raid", level=Level.RED)
    await guest.front.office.note(factories.part, activity=red, person=guest.person)
    check_hidden(await guest.reads(), "Raid")


async def test_that_a_browser_has_shown_it_is_kept_and_nothing_of_scanners(guest: Guest) -> None:
    async def seen() -> Any:
        return await guest.front.office.note(looks)

    await guest.front.get(guest.path)
    await guest.front.get(guest.path, **BROWSER, **{"Sec-Purpose": "prefetch"})
    assert await seen() == [None]
    await guest.reads()
    assert await seen() == [guest.front.now()]
    guest.front.pass_by(hours=2)
    await guest.reads()
    assert await seen() == [guest.front.now()]


def looks(session: Session) -> list[Any]:
    """When each page was last shown by a browser."""
    return list(session.scalars(select(GuestPage.looked_at)))


async def test_a_page_is_long_only_in_leaves(guest: Guest) -> None:
    for number in range(9):
        one = await guest.front.office.note(
            factories.activity, title=f"№{number} " + "ж" * 290, status=Status.CONFIRMED
        )
        await guest.front.office.note(factories.part, activity=one, person=guest.person)
    text = ""
    for leaf in range(3):
        page = await guest.reads(f"?leaf={leaf}")
        assert len(page.encode()) <= 30_000
        text += page
    assert [f"№{number} " in text for number in range(9)] == [True] * 9
