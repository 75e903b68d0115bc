"""Every check of a conforming feed, for every feed that the sample and a nasty programme give."""

from collections.abc import AsyncIterator
from datetime import datetime
from itertools import count

import aiohttp
import pytest
from aiohttp import web

from bot.sample import part
from locales import Catalogues
from programme import feeds, importing
from programme.feeds import Choices
from programme.invitations import hashed
from programme.office import Office
from programme.values import Level
from programme.viewer import office_itself
from publishing.feed import written
from tests.publishing.nasty import PROGRAMME, TODAY
from tests.web.checks import all_faults, silent
from tests.web.conftest import SECRET, Memory
from tests.web.house import Clock, served
from web.cache import Built
from web.fetches import Fetches

SCOPES = (
    "office",
    *(f"project:{one['code']}" for one in part("office")["projects"]),
    *(f"body:{one['code']}" for one in part("office")["bodies"]),
    *(f"kind:{kind}" for kind in sorted({one["kind"] for one in part("activities")})),
    "territory:GE",
    "territory:XK",
    "activity:GLACY-2016-001",
    "person:1",
)
CHOSEN = (
    Choices(),
    Choices(second_language="fr", reminders=True, cancelled_kept=True),
    Choices(busy_only=True, tentative_hidden=True),
)


async def test_every_scope_of_the_sample_conforms_whatever_is_chosen(office: Office) -> None:
    begun = datetime.fromisoformat(part("office")["clock"])
    by, clock = office_itself(begun), Clock(begun)
    given = {name: part(name) for name in ("office", "activities", "people")}
    await office.act(importing.load, by=by, **given)
    secrets = {
        (scope, choices): await office.act(
            feeds.create, by=by, scope=scope, language="en_GB", level=Level.GREEN, choices=choices
        )
        for scope in SCOPES
        for choices in CHOSEN
    }
    await clock.look(office)
    held = 0
    async with served(office, clock, Fetches()) as get, silent(get.address) as client:
        for (scope, choices), secret in secrets.items():
            address = f"/cal/{secret}/programme.ics"
            assert await all_faults(client, address) == [], (scope, choices)
            held += b"BEGIN:VEVENT" in (await get(secret)).body
    print(f"{len(secrets)} feeds, {held} with events")
    assert held > len(secrets) / 2


@pytest.mark.parametrize("choices", CHOSEN, ids=str)
async def test_the_nasty_programme_conforms_over_http(
    memory: Memory, client: aiohttp.ClientSession, address: str, choices: Choices
) -> None:
    words = Catalogues(["en_GB", "fr"])
    t, second = words.translator("en_GB"), words.translator("fr")
    other = second if choices.second_language else None
    nasty = written("Nasty", PROGRAMME, t, today=TODAY, second=other, choices=choices)
    memory.ready[hashed(SECRET)] = Built(nasty.octets)
    assert await all_faults(client, address) == []


async def test_a_calendar_of_nothing_and_one_that_ended_conform_as_well(
    office: Office, clock: Clock
) -> None:
    by = office_itself(clock.moment)
    secret = await office.act(feeds.create, by=by, scope="kind:call", language="fr")
    async with served(office, clock, Fetches()) as get, silent(get.address) as client:
        assert await all_faults(client, f"/cal/{secret}/a.ics") == []
        await office.act(feeds.revoke, by=by, feed_id=1)
        await clock.look(office)
        assert await all_faults(client, f"/cal/{secret}/a.ics") == []


@pytest.fixture
async def careless() -> AsyncIterator[aiohttp.ClientSession]:
    """A server of calendars as one is written in an hour."""

    moments = count()

    async def feed(_: web.Request) -> web.Response:
        stamp = b"DTSTAMP:%d\n" % next(moments)
        headers = {"Content-Type": "text/calendar; method=PUBLISH", "Cache-Control": "no-store"}
        response = web.Response(
            body=b"BEGIN:VCALENDAR\n" + stamp, headers=headers | {"ETag": "now"}
        )
        response.set_cookie("session", "1")
        return response

    app = web.Application()
    app.router.add_route("*", "/cal", feed)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with silent(f"http://127.0.0.1:{runner.addresses[0][1]}") as client:
        yield client
    await runner.cleanup()


async def test_twin_a_careless_server_is_found_out(careless: aiohttp.ClientSession) -> None:
    found = {int(fault.partition(":")[0]) for fault in await all_faults(careless, "/cal")}
    assert {2, 3, 5, 6, 8, 9, 10, 11, 12, 13, 14, 17, 18, 22, 23, 24, 26} <= found
