"""The addresses: calendar feeds and health."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from aiohttp import hdrs, web

from programme.feeds import KEPT_AFTER_REVOKING
from programme.invitations import hashed
from web.cache import Cache, Unavailable
from web.conditions import ALWAYS, ROBOTS, answer
from web.fetches import Fetches

ALIVE_WITHIN = 2.0  # seconds


def create(
    *,
    cache: Cache,
    fetches: Fetches,
    now: Callable[[], datetime],
    alive: Callable[[], Awaitable[bool]],
) -> web.Application:
    """The application of DESIGN section 4; ``alive`` says whether the office answers."""
    app = web.Application()
    app.on_response_prepare.append(_always)
    app.router.add_get(r"/cal/{secret}/{name:[^/]+\.ics}", _feed(cache, fetches, now))
    app.router.add_get("/healthz", _health(alive))
    return app


Handler = Callable[[web.Request], Awaitable[web.Response]]


def _feed(cache: Cache, fetches: Fetches, now: Callable[[], datetime]) -> Handler:
    async def feed(request: web.Request) -> web.Response:
        secret_hash = hashed(request.match_info["secret"])
        try:
            entry = await cache.get(secret_hash)
        except Unavailable:
            return web.Response(status=503, headers={hdrs.RETRY_AFTER: "60"})
        if entry is None:
            raise web.HTTPNotFound
        ended_at = entry.built.ended_at
        if ended_at and now() - ended_at >= KEPT_AFTER_REVOKING:
            raise web.HTTPGone
        if request.method == hdrs.METH_GET:
            agent = request.headers.get(hdrs.USER_AGENT, "")
            fetches.note(secret_hash, now(), agent, entry.state[0])
        return answer(entry, request.headers)

    return feed


def _health(alive: Callable[[], Awaitable[bool]]) -> Handler:
    async def health(_: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(ALIVE_WITHIN):
                well = await alive()
        except Exception:
            well = False
        return web.Response(text="ok" if well else "unavailable", status=200 if well else 503)

    return health


async def _always(_: web.Request, response: web.StreamResponse) -> None:
    if ROBOTS in response.headers:
        return
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)
