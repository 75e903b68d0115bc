"""The witness: the sandbox's Telegram in a process of its own, with its people."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from sandbox.server import create_app

TOKEN = "42:SANDBOX"
NOW = datetime(2016, 7, 1, 5, 0, tzinfo=UTC)
COORDINATORS = range(3001, 3007)
GUESTS = range(2001, 2061)


async def main(store: str) -> None:
    """Serve until killed; the address is the first line."""
    people = [
        {"id": number, "first_name": f"P{number}", "language_code": "en", "started": True}
        for number in (*COORDINATORS, *GUESTS)
    ]
    app = create_app(Path(store), token=TOKEN, people=people, now=NOW)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
