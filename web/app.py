"""The addresses: calendar feeds and health."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from aiohttp import hdrs, web

from programme.feeds import KEPT_AFTER_REVOKING, public_key
from programme.invitations import hashed
from publishing.addresses import language_of
from web.cache import Cache, Unavailable
from web.conditions import ALWAYS, FOUND, ROBOTS, answer
from web.fetches import Fetches

ALIVE_WITHIN = 2.0  # seconds
CALENDAR_FILE = r"{name:[^/]+\.ics}"

Handler = Callable[[web.Request], Awaitable[web.Response]]
Key = Callable[[web.Request], str]


def create(
    *,
    cache: Cache,
    fetches: Fetches,
    now: Callable[[], datetime],
    alive: Callable[[], Awaitable[bool]],
    languages: Sequence[str],
) -> web.Application:
    """The application of DESIGN section 4; ``alive`` says whether the office answers.

    :param languages: in which public calendars are to be had, the office's own first.
    """
    app = web.Application()
    app.on_response_prepare.append(_always)

    def feed(key: Key, always: Mapping[str, str]) -> Handler:
        return _feed(cache, fetches, now, key, always)

    app.router.add_get(f"/cal/{{secret}}/{CALENDAR_FILE}", feed(_secret, ALWAYS))
    app.router.add_get(f"/public/{{project}}/{CALENDAR_FILE}", feed(_public(languages), FOUND))
    app.router.add_get("/healthz", _health(alive))
    return app


def _secret(request: web.Request) -> str:
    return hashed(request.match_info["secret"])


def _public(languages: Sequence[str]) -> Key:
    """The end of the name says the language: some programs drop all that follows an address."""

    def key(request: web.Request) -> str:
        code, name = request.match_info["project"].upper(), request.match_info["name"]
        if not code.isalnum():  # PostgreSQL refuses to look for some of them
            raise web.HTTPNotFound
        return public_key(code, language_of(name, languages))

    return key


def _feed(
    cache: Cache,
    fetches: Fetches,
    now: Callable[[], datetime],
    key: Key,
    always: Mapping[str, str],
) -> Handler:
    async def feed(request: web.Request) -> web.Response:
        found = key(request)
        try:
            entry = cache.fresh(found) or await cache.get(found)
        except Unavailable:
            return web.Response(status=503, headers={hdrs.RETRY_AFTER: "60"})
        if entry is None:
            raise web.HTTPNotFound
        ended_at, asked = entry.built.ended_at, request.headers
        if ended_at and now() - ended_at >= KEPT_AFTER_REVOKING:
            raise web.HTTPGone
        if request.method == hdrs.METH_GET:
            agent = asked.get(hdrs.USER_AGENT, "")
            fetches.note(found, now(), agent, entry.state[0], entry.served)
        return answer(entry, asked, always)

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
