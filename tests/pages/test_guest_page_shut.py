"""When the page of a guest is shut: not me, expired, stopped, unknown."""

from typing import Any

from aiohttp import web
from sqlalchemy import select

from db.tables import Participation
from locales import Catalogues
from programme import guests
from programme.office import Unavailable
from programme.values import Answer
from tests.pages.checks import check_hidden, check_uniform
from tests.pages.guest import Guest, desk, letters, parts
from web import pages
from web.server import listen


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
