"""The page of a guest, over HTTP: what it shows, what its forms do, and when it stays shut."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import (
    Activity,
    Change,
    Delivery,
    Feed,
    GuestPage,
    Letter,
    Participation,
    Purpose,
    State,
)
from locales import Catalogues
from programme import guests, moves
from programme.office import Office, Unavailable
from programme.values import Answer, Level, Right, Role, Status
from programme.viewer import Viewer
from tests import factories
from tests.pages.checks import check_hidden, check_uniform
from tests.pages.conftest import Front
from web import pages
from web.server import listen

ADA_CHAT = 1001
BROWSER = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"}


@dataclass
class Guest:
    """Awa, invited to a workshop without Telegram."""

    front: Front
    activity: int
    person: int
    path: str

    async def reads(self, query: str = "") -> str:
        """What the page says now."""
        status, _, text = await self.front.get(f"{self.path}{query}", **BROWSER)
        assert status == 200
        return text

    async def sends(self, deed: str, **fields: Any) -> tuple[int, str, str]:
        """A form of the page."""
        given = {name: str(value) for name, value in fields.items()}
        return await self.front.post(self.path, deed=deed, **given)

    async def about(self, deed: str, **fields: Any) -> tuple[int, str, str]:
        """A form about the workshop."""
        return await self.sends(deed, activity=self.activity, **fields)


Invite = Callable[..., Awaitable[Guest]]


async def desk(office: Office, now: Any) -> Viewer:
    """The coordinator, met."""
    return await factories.viewer(office, ADA_CHAT, now)


@pytest.fixture
async def guest(front: Front) -> Guest:
    """Invited by name, as the coordinator does it."""
    note = front.office.note
    ada = await note(
        factories.person, name="Ada", chat=ADA_CHAT, rights=[Right.COORDINATOR], language="fr"
    )
    one = await note(
        factories.activity, title="Workshop <1>", owner=ada, status=Status.CONFIRMED,
        ref="GLACY-2016-001",
    )  # fmt: skip
    by = await desk(front.office, front.now())
    given = {"activity_id": one, "role": Role.PARTICIPANT, "name": "Awa Diop", "language": "en_GB"}
    made = await front.office.act(guests.invite, by=by, **given)
    assert re.fullmatch(r"[\w-]{43}", made.page)
    person = await note(lambda session: session.scalar(select(GuestPage.person_id)))
    return Guest(front, one, person, f"/i/{made.page}/")


def parts(session: Session) -> list[tuple[int, Answer]]:
    rows = session.scalars(select(Participation).order_by(Participation.id))
    return [(row.person_id, row.answer) for row in rows]


def letters(session: Session) -> list[str]:
    return list(session.scalars(select(Letter.text).order_by(Letter.id)))


def changes(session: Session) -> list[str]:
    return list(session.scalars(select(Change.act).order_by(Change.id)))


def owed(session: Session) -> Sequence[Delivery]:
    return session.scalars(select(Delivery).order_by(Delivery.id)).all()


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


@pytest.mark.parametrize("answer", ["accepted", "tentative", "declined"])
async def test_an_answer_is_noted_once_told_to_the_owner_and_may_change(
    guest: Guest, answer: str
) -> None:
    for _ in range(2):
        status, to, _ = await guest.about("answer", answer=answer)
        assert (status, to) == (303, f"./?done={answer}&about=1#a1")
    assert await guest.front.office.note(parts) == [(guest.person, Answer(answer))]
    assert (await guest.front.office.note(changes)).count("answer") == 1
    told = [one for one in await guest.front.office.note(owed) if one.purpose is Purpose.ANSWER]
    assert [one.state for one in told] == [State.WAITING] or told[0].state is State.GATHERED
    text = await guest.reads(f"?done={answer}")
    assert 'role="status"' in text
    assert "Are you" not in text, "who has answered is whom it is for"
    await guest.about("answer", answer="declined")
    assert await guest.front.office.note(parts) == [(guest.person, Answer.DECLINED)]


async def test_get_never_changes_anything(guest: Guest) -> None:
    before = await guest.front.office.note(changes)
    for query in ("?deed=answer&answer=accepted", "?done=accepted", "?deed=stop"):
        await guest.reads(query)
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]
    assert await guest.front.office.note(changes) == before


async def test_a_word_reaches_the_coordinator_once_and_the_answer_stands_there(
    guest: Guest,
) -> None:
    words = "May I come a day later?\r\nI have a hearing \x00<b>"
    for _ in range(2):
        status, _, _ = await guest.about("word", text=words)
        assert status == 303
    assert await guest.front.office.note(letters) == [
        "May I come a day later?\nI have a hearing <b>"
    ]
    to_ada = [one for one in await guest.front.office.note(owed) if one.purpose is Purpose.LETTER]
    assert [one.chat_id for one in to_ada] == [ADA_CHAT]
    await guest.front.office.note(answer_letter, guest=guest)
    text = await guest.reads()
    assert "May I come a day later?<br>I have a hearing &lt;b&gt;" in text
    assert "Ada wrote:" in text
    assert "Certainly." in text


def answer_letter(session: Session, *, guest: Guest) -> None:
    asked = session.scalar(select(Letter))
    assert asked is not None
    session.add(
        Letter(
            activity_id=guest.activity, from_id=asked.to_id, to_id=guest.person,
            text="Certainly.", written_at=factories.BEGINNING,
        )
    )  # fmt: skip


async def test_words_too_long_are_refused_aloud_and_not_cut(guest: Guest) -> None:
    status, _, text = await guest.about("word", text="x" * 3501)
    assert status == 409
    assert "3,500" in text
    assert await guest.front.office.note(letters) == []
    async with guest.front.http.post(guest.path, data={"text": "x" * 70_000}) as answer:
        assert answer.status == 413


async def test_somebody_else_is_proposed_and_the_guest_declines(guest: Guest) -> None:
    for _ in range(2):
        await guest.about("instead", text="Biram Fall, biram@example.org")
    assert await guest.front.office.note(letters) == [
        "Somebody else instead of me: Biram Fall, biram@example.org"
    ]
    assert await guest.front.office.note(parts) == [(guest.person, Answer.DECLINED)]


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


async def test_not_me_shuts_the_page_and_tells_the_coordinator(guest: Guest) -> None:
    status, to, _ = await guest.sends("refuse")
    assert (status, to) == (303, "./")
    text = await guest.reads()
    assert "This page is shut" in text
    check_hidden(text, "Awa", "Workshop")
    assert len(await guest.front.office.note(letters)) == 1
    await guest.about("answer", answer="accepted")
    await guest.sends("refuse")
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]
    assert len(await guest.front.office.note(letters)) == 1


async def test_the_desk_makes_another_address_after_not_me(guest: Guest) -> None:
    await guest.sends("refuse")
    by = await desk(guest.front.office, guest.front.now())
    given = {"activity_id": guest.activity, "person_id": guest.person}
    made = await guest.front.office.act(guests.link, by=by, **given)
    assert made.secret not in guest.path
    assert "Awa Diop" in (await guest.front.get(f"/i/{made.secret}/"))[2]
    status, _, text = await guest.front.get(guest.path)
    assert status == 404
    assert "Awa" not in text
    again = await guest.front.office.act(guests.link, by=by, **given)
    assert again.secret == made.secret, "it can be shown again"


async def test_who_has_answered_cannot_be_refused_by_the_next_reader(guest: Guest) -> None:
    await guest.about("answer", answer="accepted")
    await guest.sends("refuse")
    assert "Awa Diop" in await guest.reads()


async def test_an_expired_page_tells_nothing_and_asks_the_office_once_a_day(guest: Guest) -> None:
    guest.front.pass_by(days=120)
    for _ in range(2):
        text = await guest.reads()
        assert "This link has expired" in text
        assert "Ask for a new link" in text
        check_hidden(text, "Awa", "Workshop", "Ada", "Tbilisi")
        status, to, _ = await guest.sends("ask")
        assert (status, to) == (303, "./?done=asked")
    assert len(await guest.front.office.note(letters)) == 1
    assert "The office has been asked." in await guest.reads("?done=asked")
    await guest.about("answer", answer="accepted")
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]


async def test_stop_stops_everything_and_can_be_taken_back(guest: Guest) -> None:
    _, calendar, _ = await guest.sends("calendar")
    await guest.sends("stop")
    text = await guest.reads()
    assert "Everything is stopped" in text
    assert "Awa" not in text
    assert (await guest.front.get(calendar))[0] == 410
    muted = await guest.front.office.note(
        lambda session: [one.muted for one in session.scalars(select(Participation))]
    )
    assert muted == [True]
    assert len(await guest.front.office.note(letters)) == 1
    await guest.sends("resume")
    assert "Workshop" in await guest.reads()


async def test_unknown_secrets_are_answered_uniformly(guest: Guest) -> None:
    unknown = ("unknown", guest.path[3:-2], guest.path[3:-1] + "x", "%00", "a" * 3000)
    answers = [await guest.front.get(f"/i/{secret}/") for secret in unknown]
    check_uniform(answers)
    status, _, text = answers[0]
    assert status == 404
    for secret in unknown:
        if secret != "%00":
            sent = await guest.front.post(f"/i/{secret}/", deed="answer", answer="accepted")
            assert (sent[0], sent[2]) == (status, text)


async def test_a_form_from_another_site_is_refused(guest: Guest) -> None:
    fields = {"deed": "answer", "answer": "accepted", "activity": str(guest.activity)}
    for site in ("cross-site", "same-site"):
        async with guest.front.http.post(
            guest.path, data=fields, headers={"Sec-Fetch-Site": site}
        ) as answer:
            assert answer.status == 403
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"deed": "nothing"},
        {"deed": "answer"},
        {"deed": "answer", "answer": "attended", "activity": "1"},
        {"deed": "answer", "answer": "accepted", "activity": "999"},
        {"deed": "answer", "answer": "accepted", "activity": "²"},
        {"deed": "word", "activity": "1", "text": " \r\n "},
        {"deed": "language", "language": "xx"},
        {"deed": "resume"},
        {"deed": "ask"},
    ],
)
async def test_forms_that_the_page_never_made_lead_back_to_it(
    guest: Guest, fields: dict[str, str]
) -> None:
    status, to, _ = await guest.front.post(guest.path, **fields)
    assert (status, to) == (303, "./")
    assert await guest.front.office.note(parts) == [(guest.person, Answer.INVITED)]
    assert await guest.front.office.note(letters) == []


async def test_another_person_s_activity_is_not_answered(guest: Guest) -> None:
    other = await guest.front.office.note(factories.activity, title="Elsewhere")
    status, to, _ = await guest.sends("answer", answer="accepted", activity=other)
    assert (status, to) == (303, "./")
    assert len(await guest.front.office.note(parts)) == 1


async def test_what_is_red_is_not_there_and_cannot_be_answered_about(guest: Guest) -> None:
    red = await guest.front.office.note(factories.activity, title="Raid", level=Level.RED)
    await guest.front.office.note(factories.part, activity=red, person=guest.person)
    check_hidden(await guest.reads(), "Raid")


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


async def test_a_seat_is_taken_by_whoever_gives_a_name_first(guest: Guest) -> None:
    note, office = guest.front.office.note, guest.front.office

    def seated(session: Session) -> None:
        session.get_one(Activity, guest.activity).seats = ["Ministry of Justice", "Judge"]

    await note(seated)
    by = await desk(office, guest.front.now())
    given = {"role": Role.PARTICIPANT, "name": "ministry of justice", "language": "en_GB"}
    made = await office.act(guests.invite, by=by, activity_id=guest.activity, **given)
    seat = Guest(guest.front, guest.activity, guest.person + 1, f"/i/{made.page}/")
    assert "This place is kept for <b>ministry of justice</b>." in await seat.reads()
    before = await note(letters)
    await seat.sends("take", text="   ")
    status, _, _ = await seat.sends("take", text="x" * 201)
    assert status == 409
    assert await note(letters) == before

    _, to, _ = await seat.sends("take", text="  Awa \n <Diop>  ")
    text = await seat.reads(to.removeprefix("./").partition("#")[0])
    assert "this place is yours" in text
    assert "This page is for <b>Awa &lt;Diop&gt;</b>." in text
    assert "Are you" not in text
    await seat.sends("take", text="Somebody else")
    assert "Somebody else</b>" not in await seat.reads()
    assert (await note(letters))[len(before) :] == [
        "Awa <Diop> takes the place of ministry of justice."
    ]
    assert "Are you <b>Awa Diop</b>?" in await guest.reads()
    await guest.sends("take", text="Not a seat")
    assert "This page is for <b>Awa Diop</b>." in await guest.reads()


async def test_who_was_invited_by_the_same_name_gets_the_same_page(guest: Guest) -> None:
    by = await desk(guest.front.office, guest.front.now())
    given = {"activity_id": guest.activity, "role": None, "name": "awa diop", "language": "fr"}
    again = await guest.front.office.act(guests.invite, by=by, **given)
    assert f"/i/{again.page}/" == guest.path
    assert len(await guest.front.office.note(parts)) == 1


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


class Away:
    """A diary that cannot be read or written for a while."""

    async def ask(self, *_: Any, **__: Any) -> Any:
        raise Unavailable

    act = note = ask


async def test_while_the_diary_is_away_the_reader_is_asked_to_come_back(
    guest: Guest, spoken: Catalogues
) -> None:
    app = web.Application()
    house = pages.House(
        office=Away(),  # type: ignore[arg-type]
        catalogues=spoken,
        name="Office",
        public_url="https://office.example",
        now=guest.front.now,
        today=guest.front.today,
    )
    pages.add(app, house)
    runner, port = await listen(app, "127.0.0.1", 0)
    for path in (guest.path, f"/cal/{'c' * 43}/", "/activities/X-2016-001"):
        async with guest.front.http.get(f"http://127.0.0.1:{port}{path}") as answer:
            assert answer.status == 503
            assert answer.headers["Retry-After"] == "60"
            assert "Please come back in a minute" in await answer.text()
    await runner.cleanup()
