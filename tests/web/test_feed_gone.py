"""A feed that does not exist, was given up, or whose office is down; and who has asked."""

from yarl import URL

from tests.web.checks import Client
from tests.web.conftest import SECRET, Memory
from web.fetches import Fetches


async def test_what_does_not_exist_is_answered_uniformly(client: Client) -> None:
    seen = set()
    for path in (
        "/cal/unknown/programme.ics",
        f"/cal/{SECRET}x/programme.ics",
        f"/cal/{SECRET}/programme.txt",
        f"/cal/{SECRET}/.ics",
        f"/cal/{SECRET}/programme.ics/more",
        "/cal/%00%ff/a.ics",
        "/cal/" + "a" * 4000 + "/a.ics",
        "/",
        "/favicon.ico",
    ):
        async with client.get(URL(path, encoded=True)) as answer:
            kept = {name: value for name, value in answer.headers.items() if name != "Date"}
            seen.add((answer.status, await answer.text(), tuple(sorted(kept.items()))))
    assert len(seen) == 1
    assert seen.pop()[0] == 404


async def test_a_revoked_feed_is_empty_for_thirty_days_and_then_gone(
    client: Client, address: str, memory: Memory
) -> None:
    async with client.get(address) as before:
        known = {"If-None-Match": before.headers["ETag"]}
    memory.revoke(SECRET)
    for _ in range(2):
        async with client.get(address, headers=known) as answer:
            body = await answer.read()
            assert answer.status == 200
            assert b"VEVENT" not in body
            assert b"BEGIN:VTIMEZONE" in body
        memory.pass_by(days=29)
    memory.pass_by(days=1)
    async with client.get(address) as answer:
        assert answer.status == 410
        assert answer.headers["X-Robots-Tag"] == "noindex"


async def test_while_the_office_is_down_the_last_good_octets_are_served(
    client: Client, address: str, memory: Memory
) -> None:
    async with client.get(address) as before:
        octets = await before.read()
    memory.put(SECRET, "Three")
    memory.down = True
    async with client.get(address) as answer:
        assert (answer.status, await answer.read()) == (200, octets)
        assert answer.headers["ETag"] == before.headers["ETag"]
    memory.down = False
    async with client.get(address) as answer:
        assert b"SUMMARY:Three" in await answer.read()


async def test_a_feed_never_seen_while_the_office_is_down_is_asked_to_come_back(
    client: Client, address: str, memory: Memory
) -> None:
    memory.down = True
    async with client.get(address) as answer:
        assert answer.status == 503
        assert int(answer.headers["Retry-After"]) > 0


async def test_health_follows_the_office(client: Client, memory: Memory) -> None:
    async with client.get("/healthz") as answer:
        assert (answer.status, await answer.text()) == (200, "ok")
    memory.down = True
    async with client.get("/healthz") as answer:
        assert answer.status == 503


async def test_fetches_are_counted_by_client_and_unknown_addresses_are_not(
    client: Client, address: str, memory: Memory, fetches: Fetches
) -> None:
    agents = {"User-Agent": "Google-Calendar-Importer"}
    for _ in range(3):
        async with client.get(address, headers=agents):
            memory.pass_by(minutes=1)
    async with client.head(address), client.get("/cal/unknown/a.ics"):
        pass
    noted = []

    async def write(seen: object) -> None:
        noted.append(seen)

    await fetches.flush(write)
    await fetches.flush(write)
    [[fetch]] = [list(seen.values()) for seen in noted]
    assert (fetch.times, fetch.client, fetch.last.minute) == (3, "Google", 2)
