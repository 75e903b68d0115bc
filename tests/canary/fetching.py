"""What is fetched: calendars of every level, guests' pages, the public page, figures, exports."""

import aiohttp

from programme import deliveries, feeds, guests, particulars
from programme.values import Level
from programme.viewer import office_itself
from publishing.feed import written
from publishing.tables import WRITERS, table
from tests import factories as make
from tests.canary.house import House
from tests.canary.reach import COLLEAGUE, GUEST, NAMED, OWNER, REACH
from tests.canary.walking import addresses
from web import metrics, pages
from web.app import create
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen


async def served(house: House) -> None:
    """Calendars of every level, guests’ pages, what is public, health and figures."""
    office, by = house.office, office_itself(house.now())
    await office.act(feeds.publish, by=by, code="GLACY", public=True)
    secrets = {}
    for level in (Level.CLEAR, Level.GREEN, Level.AMBER):
        secret = await office.act(
            feeds.create, by=by, scope="office", language=house.language, level=level
        )
        secrets[secret] = min(level, Level.GREEN)
    for chat in (GUEST, NAMED, COLLEAGUE):
        number = house.world.people[chat]
        secret = await office.act(
            feeds.create, by=by, scope=f"person:{number}", language=house.language, person_id=number
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

    app = create(
        cache=cache,
        fetches=Fetches(),
        now=house.now,
        alive=alive,
        languages=house.catalogues.languages,
    )
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
    t = house.catalogues.translator(house.language)
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
