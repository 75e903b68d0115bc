"""What a reader already has and can read: conditional requests and content coding (RFC 9110)."""

import re
from collections.abc import Mapping
from functools import lru_cache

from aiohttp import hdrs, web
from multidict import CIMultiDict

from web.cache import Entry

_TAG = re.compile(r'"[^"]*"')
ROBOTS = "X-Robots-Tag"
ALWAYS = {
    ROBOTS: "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    hdrs.CACHE_CONTROL: "private, no-cache",  # kept, but asked about every time
    hdrs.VARY: hdrs.ACCEPT_ENCODING,
}
CALENDAR = "text/calendar; charset=utf-8"  # no method=, which makes some clients offer an answer


def answer(entry: Entry, asked: Mapping[str, str]) -> web.Response:
    """200 or 304 (sections 13.1 and 15.4.5), compressed only for who asked for it by name.

    A date is compared for equality, as nginx does: a client that sends the time of its own clock
    instead of ours must not be told that nothing changed.
    """
    squeezed = accepts_gzip(asked.get(hdrs.ACCEPT_ENCODING, ""))
    tag = f'"{entry.etag}-gzip"' if squeezed else f'"{entry.etag}"'
    if _has(tag, entry.date, asked):
        return web.Response(status=304, headers=_marks(tag, entry.date))
    body = entry.compressed if squeezed else entry.built.octets
    return web.Response(body=body, headers=_form(tag, entry.date, squeezed=squeezed))


@lru_cache(maxsize=4096)
def _marks(tag: str, date: str) -> CIMultiDict[str]:
    """The headers of a 304; put together once, since most answers are the same as the last."""
    return CIMultiDict({**ALWAYS, hdrs.ETAG: tag, hdrs.LAST_MODIFIED: date})


@lru_cache(maxsize=4096)
def _form(tag: str, date: str, *, squeezed: bool) -> CIMultiDict[str]:
    """The headers of a 200."""
    headers = _marks(tag, date).copy()
    headers[hdrs.CONTENT_TYPE] = CALENDAR
    if squeezed:
        headers[hdrs.CONTENT_ENCODING] = "gzip"
    return headers


def _has(tag: str, date: str, asked: Mapping[str, str]) -> bool:
    tags = asked.get(hdrs.IF_NONE_MATCH)
    if tags is None:
        return asked.get(hdrs.IF_MODIFIED_SINCE) == date
    return tags == tag or tags.strip() == "*" or tag in _TAG.findall(tags)


@lru_cache(maxsize=256)
def accepts_gzip(asked: str) -> bool:
    """Whether an Accept-Encoding names gzip with a weight above nought (section 12.5.3)."""
    for choice in asked.lower().split(","):
        coding, *parameters = (part.strip() for part in choice.split(";"))
        if coding in {"gzip", "x-gzip"}:
            return not any(_is_nought(parameter) for parameter in parameters)
    return False


def _is_nought(parameter: str) -> bool:
    name, _, weight = parameter.partition("=")
    return name.strip() == "q" and not weight.strip().strip("0.")
