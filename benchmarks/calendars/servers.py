"""A process that serves one calendar: by the whole route, or the same octets from a bare handler.

``python -m benchmarks.calendars.servers product|bare FOLDER`` prints the address of the feed.
"""

import asyncio
import gzip
import sys
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

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


async def product(folder: Path) -> str:
    """The route with hashing, headers and bookkeeping, before a database."""
    office = Office(Database(f"sqlite:///{folder / '1000.db'}"), Rules())
    by = office_itself(NOW)
    secret = await office.act(feeds.create, by=by, scope="office", language="en_GB")
    revision = await office.revision()
    cache = Cache(
        build=builder(
            office=office, catalogues=Catalogues(["en_GB"]), now=lambda: NOW, today=lambda: TODAY
        ),
        revision=lambda: revision,
        now=lambda: NOW,
        today=lambda: TODAY,
    )

    async def alive() -> bool:
        return True

    app = create(cache=cache, fetches=Fetches(), now=lambda: datetime.now(UTC), alive=alive)
    _, port = await listen(app, "127.0.0.1", 0)
    return f"http://127.0.0.1:{port}/cal/{secret}/programme-en.ics"


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
    serve = {"product": product, "bare": bare}[sys.argv[1]]
    print(await serve(Path(sys.argv[2])), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
