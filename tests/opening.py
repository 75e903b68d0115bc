"""A post office is opened, beside a Telegram with its limits."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from aiohttp import ClientSession, web

from programme.office import Office
from sandbox.limits import Rates
from sandbox.server import create_app
from tests.invited import FIRST_CHAT, invited
from tests.post import DUE, TOKEN, Post
from tests.seconds import Seconds


@asynccontextmanager
async def post_of(
    office: Office, *, guests: int, limits: Rates | None = None, seconds: Seconds | None = None
) -> AsyncIterator[Post]:
    """A post office with so many reminders due, beside a Telegram with these limits."""
    await office.note(invited, many=guests)
    people = [
        {"id": chat, "first_name": f"Guest {chat}", "language_code": "en", "started": True}
        for chat in range(FIRST_CHAT, FIRST_CHAT + guests)
    ]
    app = create_app(
        ":memory:", token=TOKEN, people=people, now=DUE, limits=limits or Rates.lifted()
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with ClientSession() as http, AsyncExitStack() as stack:
            yield Post(office, app, url, http, stack, seconds)
    finally:
        await runner.cleanup()
