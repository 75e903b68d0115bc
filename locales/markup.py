"""The two types of what people read, and the few ways to make them from values."""

import html
import re
from urllib.parse import urlsplit

FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_BLANKS = re.compile("[\t\x0b\x0c]+")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_TAGS = re.compile("<[^<>]+>")
_SCHEMES = frozenset({"http", "https", "tg"})


class Html(str):
    """Text in Telegram's HTML subset (Bot API, HTML style), values already escaped.

    Only this package makes it; elsewhere ``Html("")``, the blank line, is the one exception.
    """

    __slots__ = ()


class Plain(str):
    """Text without mark-up, for buttons, alerts, calendars; never to be sent as HTML unescaped."""

    __slots__ = ()


def verbatim(value: str | int) -> Plain:
    """What a person or the trade wrote, as it stands, for where no mark-up is read."""
    if isinstance(value, Html):
        raise TypeError("mark-up has no place in plain text")
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return Plain(value)  # most of what is written, and nothing in it to look for
    text = _CONTROLS.sub("", _BLANKS.sub(" ", str(value)))
    return Plain(text if isinstance(value, Plain) else _DIRECTIONS.sub("", text))


def escaped(value: str | int) -> Html:
    """The same for messages: escaped, unless the gate has made it already."""
    return value if isinstance(value, Html) else Html(html.escape(verbatim(value), quote=False))


def bold(value: str | int) -> Html:
    """Telegram's ``<b>``; the value is escaped unless it is Html."""
    return Html(f"<b>{escaped(value)}</b>")


def italic(value: str | int) -> Html:
    """Telegram's ``<i>``; the value is escaped unless it is Html."""
    return Html(f"<i>{escaped(value)}</i>")


def code(value: str | int) -> Html:
    """Telegram's ``<code>``, which a tap copies; the value is escaped unless it is Html."""
    return Html(f"<code>{escaped(value)}</code>")


def link(value: str | int, address: str) -> Html:
    """Telegram's ``<a>`` to an http, https or tg address; ValueError for any other scheme."""
    target = verbatim(address).replace("\n", "").strip()
    if urlsplit(target).scheme not in _SCHEMES:
        raise ValueError(f"not an address to link to: {target!r}")
    return Html(f'<a href="{html.escape(target, quote=True)}">{escaped(value)}</a>')


def lines(*parts: Html | None) -> Html:
    """Sentences below each other; None is left out, ``Html("")`` is a blank line."""
    return Html("\n".join(part for part in parts if part is not None))


def unmarked(text: Html) -> Plain:
    """What a message says, without its mark-up: for alerts, which show tags as they stand."""
    return Plain(html.unescape(_TAGS.sub("", text)))


def isolated(value: str) -> str:
    """The value between first-strong isolates, line by line (UAX #9, 2.4.2 and X8)."""
    return FSI + value.replace("\n", f"{PDI}\n{FSI}") + PDI


def unisolated(value: str) -> str:
    """The value without the gate's isolates, for titles that clients show with boxes otherwise."""
    return value if value.isascii() else _ISOLATES.sub("", value)
