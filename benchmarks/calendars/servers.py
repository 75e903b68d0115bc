"""A process that serves calendars: by the whole route, or one's octets from a bare handler.

``python -m benchmarks.calendars.servers product|bare FOLDER`` prints the address of the feed;
``people FOLDER COUNT`` that of the server, and leaves the secrets of their calendars in a file.
"""

import asyncio
import gzip
import sys
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from benchmarks.calendars.building import retitle
from benchmarks.calendars.offices import NOW, TODAY
from db.database import Database
from locales import Catalogues
from programme import feeds
from programme.office import Office
from programme.rules import Rules
from programme.viewer import office_itself
from web.app import create
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen


class Served:
    """An office, and the server before it."""

    def __init__(self, folder: Path) -> None:
        self.office = Office(Database(f"sqlite:///{folder / '1000.db'}"), Rules())
        self.revision = 0

    async def feed(self, scope: str) -> str:
        """A new secret."""
        by = office_itself(NOW)
        secret: str = await self.office.act(feeds.create, by=by, scope=scope, language="en_GB")
        self.revision = await self.office.revision()
        return secret

    async def change(self, _: web.Request) -> web.Response:
        """One activity changes."""
        await self.office.act(retitle, by=office_itself(NOW), activity_id=1)
        self.revision = await self.office.revision()
        return web.Response(status=204)

    async def listen(self) -> str:
        """The address; with hashing, headers and bookkeeping."""
        build = builder(
            office=self.office,
            catalogues=Catalogues(["en_GB"]),
            now=lambda: NOW,
            today=lambda: TODAY,
        )
        cache = Cache(
            build=build, revision=lambda: self.revision, now=lambda: NOW, today=lambda: TODAY
        )

        async def alive() -> bool:
            return True

        app = create(
            cache=cache,
            fetches=Fetches(),
            now=lambda: datetime.now(UTC),
            alive=alive,
            languages=["en_GB"],
        )
        app.router.add_get("/change", self.change)
        _, port = await listen(app, "127.0.0.1", 0)
        return f"http://127.0.0.1:{port}"


async def product(folder: Path) -> str:
    """One calendar of the whole office."""
    served = Served(folder)
    secret = await served.feed("office")
    return f"{await served.listen()}/cal/{secret}/programme-en.ics"


async def people(folder: Path) -> str:
    """A calendar for each person."""
    served = Served(folder)
    secrets = [await served.feed(f"person:{n}") for n in range(2, int(sys.argv[3]) + 2)]
    (folder / "secrets").write_text("\n".join(secrets))
    return await served.listen()


async def bare(folder: Path) -> str:
    """The same octets from memory, with nothing around them."""
    packed = gzip.compress((folder / "feed.ics").read_bytes(), 6)
    headers = {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Encoding": "gzip",
        "ETag": '"bare"',
    }

    async def feed(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"bare"':
            return web.Response(status=304, headers={"ETag": '"bare"'})
        return web.Response(body=packed, headers=headers)

    app = web.Application()
    app.router.add_get("/feed.ics", feed)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return f"http://127.0.0.1:{runner.addresses[0][1]}/feed.ics"


async def main() -> None:
    """Serve until killed."""
    serve = {"product": product, "bare": bare, "people": people}[sys.argv[1]]
    print(await serve(Path(sys.argv[2])), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
