"""Programs that subscribe to a calendar over HTTP keep what was meant, and follow it."""

import asyncio
from pathlib import Path

import aiohttp
from yarl import URL

from locales import Catalogues
from programme.invitations import hashed
from publishing.feed import written
from tests.publishing import consumers
from tests.publishing.nasty import MEANT, PROGRAMME, TODAY
from tests.web.conftest import SECRET, Memory
from web.cache import Built


async def test_vdirsyncer_and_khal_keep_the_nasty_programme_and_follow_it(
    server: URL, memory: Memory, client: aiohttp.ClientSession, address: str, tmp_path: Path
) -> None:
    t = Catalogues(["en_GB"]).translator("en_GB")
    nasty = written("Nasty", PROGRAMME, t, today=TODAY).octets
    memory.ready[hashed(SECRET)] = Built(nasty)
    url = str(server.with_path(address))
    kept = await asyncio.to_thread(consumers.by_vdirsyncer, url, tmp_path)
    assert sorted(event[1:] for event in kept) == sorted(event[1:] for event in MEANT)
    fewer = written("Nasty", PROGRAMME[1:], t, today=TODAY).octets
    memory.ready[hashed(SECRET)] = Built(fewer)
    memory.revision += 1
    left = {event for event in MEANT if event[0] != "leg-1@convoke"}
    kept = await asyncio.to_thread(consumers.by_vdirsyncer, url, tmp_path)
    assert sorted(event[1:] for event in kept) == sorted(event[1:] for event in left)
    async with client.get(address) as answer:
        octets = await answer.read()
    assert await asyncio.to_thread(consumers.by_khal, octets, tmp_path) == left
