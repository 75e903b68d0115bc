"""Updates that Telegram brings: taken when they are stored, and not before."""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiohttp import web

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024

log = structlog.get_logger(__name__)

Receive = Callable[[list[dict[str, Any]]], Awaitable[bool]]


def add(app: web.Application, *, path_secret: str, secret: str, receive: Receive) -> None:
    """Serve ``POST /telegram/{path-secret}``.

    :param receive: stores a batch; False when it could not be, so that Telegram brings it again.
    """

    async def webhook(request: web.Request) -> web.Response:
        given = request.match_info["path_secret"], request.headers.get(HEADER, "")
        if not (_same(given[0], path_secret) and _same(given[1], secret)):
            raise web.HTTPNotFound
        if (request.content_length or 0) > LARGEST:
            raise web.HTTPRequestEntityTooLarge(LARGEST, request.content_length or 0)
        try:
            update = json.loads(await request.read())
        except ValueError:
            log.warning("an update that is no JSON")
            raise web.HTTPBadRequest from None
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            log.warning("no update")
            raise web.HTTPBadRequest
        return web.Response(status=200 if await receive([update]) else 503)

    app.router.add_post("/telegram/{path_secret}", webhook)


def _same(given: str, wanted: str) -> bool:
    """Compared in the same time whatever differs."""
    return hmac.compare_digest(given.encode(), wanted.encode())
