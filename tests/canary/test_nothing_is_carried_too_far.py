"""Every field above clear carries its own word, and everything that leaves is searched for it."""

import aiohttp
import pytest

from handlers import create_router
from programme import deliveries, feeds, guests, moves, particulars
from programme.refusals import Refusal
from programme.values import Days, Level, Precision
from programme.viewer import office_itself
from publishing.feed import written
from publishing.refusals import words
from publishing.tables import WRITERS, table
from tests import factories as make
from tests.canary.conftest import LANGUAGES, House, Opened
from tests.canary.walking import addresses, commands, forged, listened_to
from tests.canary.words import leaks
from tests.canary.world import COLLEAGUE, GUEST, KNOWN, NAMED, OWNER, REACH
from tests.twins import confidentiality as twins
from web import metrics, pages
from web.app import create
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen

FEW = (KNOWN, GUEST, COLLEAGUE)
# Whatever somebody entitled may decide is no leak.
DECIDED = frozenset({"mark", "named", "undo", "lang", "own", "team"})
MANY = 2
# A press leads to other buttons; beyond this many of one reader they are of kinds seen before.
PRESSED = 40


async def asked_in_chats(house: House, chats: tuple[int, ...]) -> None:
    """Every command, with and without a thing named, and every button that comes back."""
    router = create_router()
    for chat in chats:
        waiting: list[str] = []
        for command in commands(router):
            for words_after in ("", *house.world.references[2:4]):
                waiting += await house.says(chat, f"/{command} {words_after}".strip())
        await house.says(chat, "Tbilisi")
        pressed: set[str] = set()
        kinds: dict[str, int] = {}
        while waiting and len(pressed) < PRESSED:
            data = waiting.pop(0)
            kind = data.split(":")[0]
            if data in pressed or kind in DECIDED or kinds.get(kind, 0) > MANY:
                continue
            pressed.add(data)
            kinds[kind] = kinds.get(kind, 0) + 1
            waiting += await house.presses(chat, data)


async def forged_in_chats(house: House, chats: tuple[int, ...]) -> None:
    """Buttons that nobody was shown, about what is red and what is amber."""
    for chat in chats:
        for number in house.world.numbers[3:4]:
            for data in forged(number):
                await house.presses(chat, data)


async def sent_unasked(house: House) -> None:
    """Reminders, changes, letters, approvals, the day's message, and the week of a group."""
    await house.tick(minutes=1)
    later = Days(Precision.DAY, make.AUGUST.start, make.AUGUST.end)
    for number in house.world.numbers:
        legs = await house.office.read(lambda session, n=number: _legs(session, n))
        for leg in legs:
            try:
                await house.office.act(
                    moves.move,
                    by=await make.viewer(house.office, OWNER, house.now()),
                    activity_id=number,
                    days=later,
                    leg_id=leg,
                )
            except Refusal as refusal:
                said = words(refusal, house.catalogues.translator("en_GB"))
                house.left("a refusal", said.encode())
    for hours in (1, 24, 7 * 24, 15 * 24, 8 * 24):
        await house.tick(hours=hours)


def _legs(session: object, number: int) -> list[int]:
    rows = session.query(make.Leg).filter(make.Leg.activity_id == number)  # type: ignore[attr-defined]
    return [row.id for row in rows]


async def served(house: House) -> None:
    """Calendars of every level, guests’ pages, what is public, health and figures."""
    office, by = house.office, office_itself(house.now())
    await office.act(feeds.publish, by=by, code="GLACY", public=True)
    secrets = {}
    for level in (Level.CLEAR, Level.GREEN, Level.AMBER):
        secret = await office.act(
            feeds.create, by=by, scope="office", language="en_GB", level=level
        )
        secrets[secret] = min(level, Level.GREEN)
    for chat in (GUEST, NAMED, COLLEAGUE):
        number = house.world.people[chat]
        secret = await office.act(
            feeds.create, by=by, scope=f"person:{number}", language="en_GB", person_id=number
        )
        secrets[secret] = min(REACH[chat], Level.AMBER)
    owner = await make.viewer(office, OWNER, house.now())
    page = await office.act(
        guests.link, by=owner, activity_id=house.world.numbers[2], person_id=house.world.silent
    )
    secrets[page.secret] = Level.AMBER + 0.5  # their own name and letters stand there
    cache = Cache(
        build=builder(
            office=office,
            catalogues=house.catalogues,
            now=house.now,
            today=lambda: house.now().date(),
        ),
        revision=lambda: 0,
        now=house.now,
        today=lambda: house.now().date(),
    )

    async def alive() -> bool:
        return True

    app = create(cache=cache, fetches=Fetches(), now=house.now, alive=alive, languages=LANGUAGES)
    pages.add(
        app,
        pages.House(
            office=office,
            catalogues=house.catalogues,
            name="Office",
            public_url="https://office.example",
            now=house.now,
            today=lambda: house.now().date(),
            username="convoke_bot",
            gazetteer=house.gazetteer,
        ),
    )
    found = addresses(
        app,
        secret=list(secrets),
        ref=house.world.references,
        name=["programme.ics"],
        project=["GLACY"],
    )
    assert len(found) > len(secrets) * 4
    runner, port = await listen(app, "127.0.0.1", 0)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http:
        for address in found:
            reach = next((level for one, level in secrets.items() if one in address), Level.CLEAR)
            async with http.get(address, allow_redirects=False) as answer:
                house.left(f"GET {address}", await answer.read(), reach)
                house.left(f"headers of {address}", repr(answer.headers).encode(), reach)
            async with http.post(address, data={"act": "answer"}, allow_redirects=False) as answer:
                house.left(f"POST {address}", await answer.read(), reach)
    await runner.cleanup()


async def counted_and_exported(house: House) -> None:
    """Figures, and a file of each kind and level."""
    figures = await house.office.read(lambda session: deliveries.standing(session, now=house.now()))
    house.left("figures", repr((figures, metrics.Figures.__doc__)).encode())
    t = house.catalogues.translator("en_GB")
    for level in Level:
        seen = await house.office.ask(
            feeds.exported, by=office_itself(house.now()), scope="office", level=level
        )
        reach = min(level, Level.AMBER)
        octets = written("Export", seen, t, today=house.now().date()).octets
        house.left(f"export at {level.name}", octets, reach)
        own = await house.office.ask(
            particulars.own_of_each, by=office_itself(house.now()), activities=seen, level=level
        )
        for form, write in WRITERS.items():
            octets = write(table(t, seen, own))
            house.left(f"export as {form} at {level.name}", octets, reach)


async def searched(opened: Opened, house: House, chats: tuple[int, ...]) -> list[str]:
    """All doors opened, and what was carried too far."""
    await sent_unasked(house)
    await served(house)
    await counted_and_exported(house)
    await asked_in_chats(house, chats)
    await forged_in_chats(house, chats)
    house.left("the log", repr(opened.logs).encode())  # type: ignore[attr-defined]
    return leaks(house.aviary, house.sent)


@pytest.mark.parametrize(
    "chats", [FEW, pytest.param(tuple(REACH), marks=pytest.mark.full)], ids=["few", "all"]
)
async def test_nothing_is_carried_further_than_it_may(
    open_house: Opened, chats: tuple[int, ...]
) -> None:
    house = await open_house()
    assert await searched(open_house, house, chats) == []
    heard = b"".join(one.octets for one in house.sent)
    carried = [word for word in house.aviary.levels if word.encode() in heard]
    assert len(carried) > len(house.aviary.levels) / 5, "words that never leave prove nothing"
    handles = {one.handle for one in await house.office.read(_all)}
    assert any(handle.encode() in heard for handle in handles), "and red was told of by a handle"


def _all(session: object) -> list[make.Activity]:
    return list(session.query(make.Activity))  # type: ignore[attr-defined]


async def test_every_button_that_is_listened_to_is_among_those_that_are_forged() -> None:
    forged_kinds = {data.split(":")[0] for data in forged(1)}
    decided = {"mark", "named", "undo", "lang", "zone", "wish"}
    assert listened_to(create_router()) - forged_kinds - decided == set()


@pytest.mark.parametrize("broken", [twins.BlindOffice, twins.TakingAll], ids=["visibility", "take"])
async def test_without_either_guard_words_are_found(open_house: Opened, broken: type) -> None:
    house = await open_house(broken)
    if broken is twins.TakingAll:
        await sent_unasked(house)
    else:
        await asked_in_chats(house, (KNOWN, GUEST))
        await served(house)
    assert leaks(house.aviary, house.sent) != []
