"""Start a sandbox by itself, so that any bot can be tried against it: ``python -m sandbox``."""

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from sandbox.limits import Rates
from sandbox.server import create_app

TOKEN = "42:SANDBOX"  # noqa: S105 - it opens nothing
PEOPLE = [
    {"id": 1001, "first_name": "Ada", "language_code": "en", "started": False},
    {"id": 1002, "first_name": "Émile", "language_code": "fr", "started": False},
]


def main() -> None:
    """Read the command line and serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8400, help="0 picks a free one")
    parser.add_argument("--store", default="var/telegram.db", help="a file, or :memory:")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--now", help="where a new clock begins, such as 2016-07-01T07:00:00Z")
    parser.add_argument("--speed", type=float, default=1.0, help="seconds in each real one")
    parser.add_argument("--no-limits", action="store_true", help="lift Telegram's limits")
    parser.add_argument("--no-log", action="store_true", help="keep no log of calls")
    asyncio.run(serve(parser.parse_args()))


async def serve(options: argparse.Namespace) -> None:
    """Serve on localhost; the address is the first line that is printed."""
    if options.store != ":memory:":
        Path(options.store).parent.mkdir(parents=True, exist_ok=True)
    app = create_app(
        options.store,
        token=options.token,
        people=PEOPLE,
        now=datetime.fromisoformat(options.now) if options.now else datetime.now(UTC),
        limits=Rates.lifted() if options.no_limits else Rates(),
        log=not options.no_log,
        speed=options.speed,
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", options.port)
        await site.start()
        print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)  # noqa: T201
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


if __name__ == "__main__":
    main()
