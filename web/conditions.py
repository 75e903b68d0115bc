"""What a reader already has and can read: conditional requests and content coding (RFC 9110)."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from aiohttp import hdrs, web
from aiohttp.http import SERVER_SOFTWARE
from multidict import CIMultiDict

from web.cache import Entry
from web.ready import Ready

_TAG = re.compile(r'"[^"]*"')
ROBOTS = "X-Robots-Tag"
ALWAYS = {
    ROBOTS: "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    hdrs.CACHE_CONTROL: "private, no-cache",  # kept, but asked about every time
    hdrs.VARY: hdrs.ACCEPT_ENCODING,
}
# Unlike all other addresses, these are for everybody to find and to keep.
FOUND = {**ALWAYS, ROBOTS: "all", hdrs.CACHE_CONTROL: "public, max-age=300"}
CALENDAR = "text/calendar; charset=utf-8"  # no method=, which makes some clients offer an answer


class Form(NamedTuple):
    """A feed as one kind of reader gets it: whole, or only the marks that it is still the same."""

    tag: str
    date: str
    body: bytes
    whole: CIMultiDict[str]
    same: CIMultiDict[str]


def answer(
    entry: Entry, asked: Mapping[str, str], always: Mapping[str, str] = ALWAYS
) -> web.Response:
    """200 or 304 (sections 13.1 and 15.4.5), compressed only for who asked for it by name.

    A date is compared for equality, as nginx does: a client that sends the time of its own clock
    instead of ours must not be told that nothing changed.

    :param always: the headers of all answers at this address.
    """
    squeezed = accepts_gzip(asked.get(hdrs.ACCEPT_ENCODING, ""))
    form = entry.forms.get(squeezed) or _form(entry, always, squeezed=squeezed)
    if _has(form, asked):
        return Ready(status=304, headers=form.same)
    return Ready(body=form.body, headers=form.whole)


def _form(entry: Entry, always: Mapping[str, str], *, squeezed: bool) -> Form:
    """Put together once, since most answers are the same as the last."""
    tag = f'"{entry.etag}-gzip"' if squeezed else f'"{entry.etag}"'
    body = entry.compressed if squeezed else entry.built.octets
    marks: dict[str, str] = {hdrs.ETAG: tag, hdrs.LAST_MODIFIED: entry.date}
    same = CIMultiDict({**always, **marks, hdrs.SERVER: SERVER_SOFTWARE})
    whole = same.copy()
    whole.update({hdrs.CONTENT_TYPE: CALENDAR, hdrs.CONTENT_LENGTH: str(len(body))})
    if squeezed:
        whole[hdrs.CONTENT_ENCODING] = "gzip"
    entry.forms[squeezed] = form = Form(tag, entry.date, body, whole, same)
    return form


def _has(form: Form, asked: Mapping[str, str]) -> bool:
    tags = asked.get(hdrs.IF_NONE_MATCH)
    if tags is None:
        return asked.get(hdrs.IF_MODIFIED_SINCE) == form.date
    return tags == form.tag or tags.strip() == "*" or form.tag in _TAG.findall(tags)


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
