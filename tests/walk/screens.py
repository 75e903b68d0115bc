"""What left the house as its readers have it: messages, alerts, buttons, pages, calendars."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

from tests.canary.words import FOLDED, Sent

# Bot API: characters of a text, of a caption, of an alert; bytes of what a button carries.
LIMITS = {"message": 4096, "caption": 1024, "alert": 200, "button": 64, "carried": 64}
HIDDEN = frozenset({"style", "script", "title", "head"})
SHOWN = frozenset({"aria-label", "alt", "placeholder", "content"})


class Shown(NamedTuple):
    """A piece of text, what it is, and by which way it left; ``written`` is how it was sent."""

    kind: str
    way: str
    text: str
    written: str


def screens(sent: Iterable[Sent]) -> Iterator[Shown]:
    """All that people read in what was sent; files other than calendars are left out."""
    for one in sent:
        octets = one.octets
        if octets[:15].lower() == b"<!doctype html>":
            yield from _page(one.way, octets.decode())
        elif octets[:15] == b"BEGIN:VCALENDAR":
            yield from _calendar(one.way, FOLDED.sub(b"", octets).decode())
        elif octets[:1] == b"{":
            yield from _called(one.way, json.loads(octets))


def _called(way: str, call: dict[str, Any]) -> Iterator[Shown]:
    if call.get("callback_query_id") and call.get("text"):
        yield Shown("alert", way, call["text"], call["text"])
    elif call.get("text"):
        plain = call.get("parse_mode") is None
        written = html.escape(call["text"]) if plain else call["text"]
        yield Shown("message", way, _bare(written), written)
    if call.get("caption"):
        yield Shown("caption", way, _bare(call["caption"]), call["caption"])
    markup = call.get("reply_markup") or "{}"
    for row in json.loads(markup).get("inline_keyboard", ()) if isinstance(markup, str) else ():
        for button in row:
            yield Shown("button", way, button["text"], button["text"])
            carried = button.get("callback_data") or ""
            yield Shown("carried", way, "", carried)


def _bare(written: str) -> str:
    return html.unescape(re.sub("<[^<>]*>", "", written))


class _Reader(HTMLParser):
    """Text and labels of a page, and the names of its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.names: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; what it tells by a label counts as text."""
        self.names.add(tag)
        self.open.append(tag)
        if tag != "meta":
            self.texts += [value for name, value in attrs if name in SHOWN and value]

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        while self.open and self.open.pop() != tag:
            continue

    def handle_data(self, data: str) -> None:
        """Text, unless nobody reads it."""
        if data.strip() and not HIDDEN & set(self.open):
            self.texts.append(data)


def _page(way: str, text: str) -> Iterator[Shown]:
    reader = _Reader()
    reader.feed(text)
    names = " ".join(f"<{name}>" for name in sorted(reader.names))
    for each in reader.texts:
        yield Shown("page", way, each, names)


def _calendar(way: str, text: str) -> Iterator[Shown]:
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name in {"SUMMARY", "DESCRIPTION", "LOCATION", "X-WR-CALNAME", "NAME"}:
            said = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
            yield Shown("calendar", way, said, "")
