"""A town: the whole product as ``convoke run`` assembles it, beside a sandbox, on the sample."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import icalendar
from aiohttp import ClientSession, web

from bot.assembly import Product, product
from bot.sample import part
from bot.settings import Settings, read
from sandbox.limits import Rates
from sandbox.server import create_app
from tests.client import Person, Seen
from tests.seconds import Seconds

TOKEN = "42:SANDBOX"
SECRET = "s" * 43
# Seconds. A slow machine is not a process that has been stopped while it writes.
SLOW = 75.0


@dataclass
class Town:
    """People, a clock, a calendar of the office, and the product between them."""

    running: Product
    url: str
    http: ClientSession
    seconds: Seconds
    offset: int = 0

    def person(self, name: str) -> Person:
        """Somebody of the sample office, by their part."""
        ids = {one["name"]: one["telegram_id"] for one in part("people")["people"]}
        return Person(ids[name], self.url, self.http, self.settle)

    async def newcomer(self, name: str, language: str = "en") -> Person:
        """Somebody whom the office does not know."""
        body = {"first_name": name, "language_code": language}
        async with self.http.post(f"{self.url}/people", json=body) as answer:
            return Person((await answer.json())["id"], self.url, self.http, self.settle)

    async def group(self, title: str, *people: Person) -> int:
        """A group of these people, the first of whom takes the bot in."""
        first, *others = people
        body = {"title": title, "people": [one.id for one in others]}
        made: int = (await first.post("groups", body))["id"]
        await first.post(f"groups/{made}/bot", {"status": "member"})
        await self.settle()
        return made

    async def settle(self) -> None:
        """Let the product take what people did, and answer it."""
        asked = {"offset": self.offset, "timeout": 0}
        async with self.http.post(f"{self.url}/bot{TOKEN}/getUpdates", json=asked) as answer:
            updates = (await answer.json())["result"]
        if updates:
            await self.running.intake.receive(updates)
            self.offset = updates[-1]["update_id"] + 1
        await self.running.intake.drain()
        await self.tick()

    async def tick(self) -> None:
        """A second passes: only so does the clock go, and no slow machine makes it go."""
        self.seconds.wait(1)
        await self.look()

    async def look(self) -> None:
        """One look of the clock, and what it wakes the sender to."""
        await self.running.clock.tick()
        await self.running.sender.send_due()

    async def wait_until(self, moment: str) -> None:
        """Move the clock, and let what is due be sent."""
        async with self.http.post(f"{self.url}/clock", json={"now": moment}) as answer:
            assert answer.status == 200, await answer.text()
        await self.look()

    async def fetch(self, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """What a calendar client gets."""
        here = f"http://127.0.0.1:{self.running.port}/cal/" + address.partition("/cal/")[2]
        async with self.http.get(here, headers=headers) as answer:
            return answer.status, dict(answer.headers), await answer.read()

    async def events(self, address: str) -> list[icalendar.Event]:
        """The events of a feed, as icalendar reads them."""
        status, _, octets = await self.fetch(address)
        assert status == 200
        return list(icalendar.Calendar.from_ical(octets).walk("VEVENT"))

    async def accepted(self) -> list[dict[str, Any]]:
        """Every message that Telegram accepted, in order."""
        async with self.http.get(f"{self.url}/log") as answer:
            calls = (await answer.json())["calls"]
        return [one for one in calls if one["accepted"] and one["method"] == "sendMessage"]


def settings_for(
    url: str, database: str, gazetteer: Path, languages: Sequence[str] = ()
) -> Settings:
    """The shipped settings, for a product beside this sandbox; in other languages, where given."""
    shipped = read().model_dump()
    shipped["office"] |= {"languages": tuple(languages)} if languages else {}
    shipped["office"] |= {"name": "Cybercrime Programme Office", "key": "k" * 43}
    shipped["telegram"] |= {"api_base": url, "token": TOKEN, "rate": 0, "username": "convoke_bot"}
    shipped["database"] |= {"url": database, "patience": SLOW}
    shipped["web"] |= {"port": 0, "public_url": "http://calendars.example"}
    shipped["sandbox"] |= {"url": url}
    shipped["reading"] |= {"gazetteer": gazetteer}
    return Settings(**shipped)


@asynccontextmanager
async def town(
    database: str, gazetteer: Path, languages: Sequence[str] = ()
) -> AsyncIterator[Town]:
    """A sandbox and the product, both in this process, until the story ends."""
    people = [
        {
            "id": one["telegram_id"],
            "first_name": one["name"],
            "language_code": one["language"][:2],
            "started": one["started"],
        }
        for one in part("people")["people"]
    ]
    now = datetime.fromisoformat(part("office")["clock"])
    seconds = Seconds()
    app = create_app(
        ":memory:", token=TOKEN, people=people, now=now, limits=Rates.lifted(), monotonic=seconds
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    settings = settings_for(url, database, gazetteer, languages)
    async with ClientSession() as http, product(settings, seconds) as running:
        made = Town(running, url, http, seconds)
        await made.tick()
        yield made
        # Else aiogram's session waits a quarter of a second for TLS, which nobody speaks here.
        await (await running.bot.session.create_session()).close()
    await runner.cleanup()


__all__ = ["SECRET", "Person", "Seen", "Town", "settings_for", "town"]
