"""What is looked for on every screen: length, mark-up, direction, and words of another language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from babel.messages.catalog import Catalog

from locales.catalogues import FOLDER, po_path
from locales.inspection import forms, isolates_pair
from locales.pofiles import read
from locales.pseudo import CLOSES, OPENS
from sandbox.markup import formatted, units
from sandbox.refusal import Refusal
from tests.walk.screens import LIMITS, Shown

TAIL = " <zq9>&\"'\u202e\u2067"
_HOLE = re.compile(r"\{\w*\}|<[^<>]*>|/[a-z]+\b")
# Of these none is the gate's or a translator's: they isolate by U+2066, U+2068 and U+2069.
_TURNS = re.compile("[\u202a-\u202e\u2067]")
_WORDS = re.compile(r"[^\W\d_]+")
_RAW = re.compile(r"\d{4}-\d\d-\d\dT\d|\bNone\b|\bTrue\b|\bFalse\b|\{\w+\}")
_ADDRESS = re.compile(r"https?://\S+|/[a-z]+\b|@\w+")
_VALUE = re.compile(r"zq\d+zq|[A-Z]{3,}[A-Z0-9]*-\d{4}-\d{3}")
FEWEST = 9


def too_long(shown: Iterable[Shown]) -> Iterator[str]:
    """Texts over the limits of the Bot API; an alert of just its limit has been cut."""
    for one in shown:
        most = LIMITS.get(one.kind)
        if most is None:
            continue
        size = len(one.written.encode()) if one.kind == "carried" else units(one.text)
        if size > most or (one.kind == "alert" and size == most):
            yield f"{one.kind} of {size}: {one.way}: {one.text[:80]!r}"


def spoilt(shown: Iterable[Shown]) -> Iterator[str]:
    """Mark-up that Telegram would refuse or a page would obey, and marks that turn a line."""
    for one in shown:
        if one.kind in {"message", "caption"}:
            try:
                formatted(one.written, "HTML", None)
            except Refusal as refusal:
                yield f"{one.way}: {refusal}: {one.text[:80]!r}"
        if "<zq9>" in one.written and one.kind == "page":
            yield f"{one.way}: a value became an element: {one.text[:80]!r}"
        if _TURNS.search(one.text):
            yield f"{one.way}: a value turns the line: {one.text[:80]!r}"
        # A page may isolate across its elements.
        for line in one.text.splitlines() if one.kind != "page" else ():
            if not isolates_pair(line):
                yield f"{one.way}: an isolate is open: {line[:80]!r}"


def raw(shown: Iterable[Shown]) -> Iterator[str]:
    """Values as the machine has them: moments of ISO 8601, nothing, truth, holes that stayed."""
    for one in shown:
        if one.kind != "calendar" and (found := _RAW.search(one.text)):
            yield f"{one.way}: {found[0]!r} in {one.text[:200]!r}"


def bare(shown: Iterable[Shown], known: Iterable[str]) -> set[str]:
    """Words outside the brackets of the language for trying out, without those that are known."""
    found: set[str] = set()
    for one in shown:
        text = _ADDRESS.sub("", outside(one.text.replace(TAIL, "")))
        found.update(_WORDS.findall(_VALUE.sub("", text)))
    return found - set(known)


def outside(text: str) -> str:
    """What stands outside all brackets."""
    said, depth = "", 0
    for sign in text:
        depth -= sign == CLOSES
        said += "" if depth else sign
        depth += sign == OPENS
    return said


def untranslated(shown: Iterable[Shown], language: str) -> list[str]:
    """English sentences, or whole lines, of the catalogue that stand in another language."""
    texts = {one.text for one in shown}
    every = "\n".join(sorted(texts))
    lines = {line.strip() for text in texts for line in text.splitlines()}
    pieces, whole = english(language)
    return sorted({piece for piece in pieces if piece in every} | (whole & lines))


@cache
def english(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Pieces of English sentences, and short messages, that the language says in other words."""
    pieces, whole = set(), set()
    said = "\n".join(form for message in _catalogue(language) for form in forms(message))
    for message in _catalogue(language):
        for source in (message.id,) if isinstance(message.id, str) else message.id:
            if not source or source in forms(message):
                continue
            found = [piece.strip() for piece in _HOLE.split(source)]
            pieces |= {one for one in found if _telling(one) and one not in said}
            if found == [source] and _WORDS.search(source):
                whole.add(source)
    return frozenset(pieces), frozenset(whole)


def _telling(piece: str) -> bool:
    return len(piece) >= FEWEST and len(_WORDS.findall(piece)) >= 2


def _catalogue(language: str) -> Catalog:
    return read(po_path(FOLDER, language), language)
