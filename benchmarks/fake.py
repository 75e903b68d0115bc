"""The fake Bot API in a process of its own, with many people who have opened their chats."""

import argparse
import asyncio
from datetime import datetime

from aiohttp import web

from benchmarks.processes import TOKEN
from sandbox.limits import Rates
from sandbox.server import create_app

FIRST = 100_001


def main() -> None:
    """Read the command line and serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fake", description=__doc__)
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--now", type=datetime.fromisoformat, required=True)
    parser.add_argument("--speed", type=float, default=1.0, help="seconds in each real one")
    parser.add_argument("--limits", action="store_true", help="keep Telegram's limits")
    parser.add_argument("--log", action="store_true", help="keep a log of calls")
    asyncio.run(serve(parser.parse_args()))


async def serve(options: argparse.Namespace) -> None:
    """Serve on localhost; the address is the first line that is printed."""
    app = create_app(
        ":memory:",
        token=TOKEN,
        people=[person(FIRST + number) for number in range(options.people)],
        now=options.now,
        limits=Rates() if options.limits else Rates.lifted(),
        log=options.log,
        speed=options.speed,
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def person(number: int) -> dict[str, object]:
    """Somebody who has pressed Start."""
    return {"id": number, "first_name": f"P{number}", "language_code": "en", "started": True}


if __name__ == "__main__":
    main()
