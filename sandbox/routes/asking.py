"""Reading what the people side is asked, and saying no in a sentence."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from sandbox.refusal import Unable

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def sentences(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn what cannot be done into ``{"error": sentence}`` with its status."""
    try:
        return await handler(request)
    except Unable as unable:
        return web.json_response({"error": unable.sentence}, status=unable.status)


async def body(request: web.Request) -> dict[str, Any]:
    """The JSON object of a request; nothing counts as an empty one."""
    if not request.can_read_body:
        return {}
    try:
        read = await request.json()
    except ValueError:
        raise Unable(400, "The body must be JSON.") from None
    if not isinstance(read, dict):
        raise Unable(400, "The body must be a JSON object.")
    return read


def whole(value: object, what: str) -> int:
    """A whole number, from a query or a body."""
    try:
        return int(str(value))
    except ValueError:
        raise Unable(400, f"“{what}” must be a whole number.") from None


def maybe(given: Mapping[str, Any], name: str) -> int | None:
    """A whole number of a body, where it is there."""
    value = given.get(name)
    return None if value is None else whole(value, name)


def number(value: object, what: str) -> float:
    """A number, from a body."""
    try:
        return float(str(value))
    except ValueError:
        raise Unable(400, f"“{what}” must be a number.") from None


def person_id(request: web.Request) -> int:
    """Whose side is spoken for."""
    return int(request.match_info["id"])


def asked(request: web.Request, name: str, most: float) -> float:
    """A number of the query between nothing and the most that is granted."""
    try:
        return min(max(float(request.query.get(name, 0)), 0), most)
    except ValueError:
        raise Unable(400, f"“{name}” must be a number.") from None
