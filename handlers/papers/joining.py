"""Messages that Telegram cut out of one text, as one text again."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

# Telegram's limit of one message, in UTF-16 units; a message that is full was cut anywhere.
FULL: Final = 4096
# White space at a cut is taken off by Telegram, and is hardly ever longer.
TRIMMED: Final = 4
# Some clients look for a better place to cut, as far back as this; what is shorter ended by itself.
CUT: Final = FULL // 2
WORD: Final = re.compile(r"[^\W_]+")
LAST: Final = re.compile(r"[^\W_]+$")
LINES: Final = re.compile(r"^\W*([^\W_]+)", re.MULTILINE)
LISTED: Final = re.compile(r"[•*‣▪·●○#|]\s|[-–—]\s(?!\d)|\d{1,2}[.)]\s")
MARK: Final = re.compile(r"(?:^|\n)[^\S\n]*[-–—•*]\Z")
OPENING: Final = ("(", "[", "“", "«", "#", "-", "–", "•", "*")
CLOSING: Final = (",", ";", ":", ".", "!", "?", ")", "]", "”", "»", "،", "؛")
# So long a piece is hardly half a word where the other one is whole.
LONG: Final = 5


def joined(texts: Sequence[str]) -> str:
    """The texts in their order; without a break where one was full, apart where one was whole."""
    return "".join(pieces(texts))


def pieces(texts: Sequence[str]) -> Iterator[str]:
    """Each text, and what stood between it and the next."""
    yield from texts[:1]
    for one, following in pairwise(texts):
        yield between(one, following)
        yield following


def between(one: str, following: str) -> str:
    """What was lost where two messages meet."""
    length = units(one)
    if length < FULL - TRIMMED:
        return "\n" if length >= CUT else "\n\n"
    if length == units(following) == FULL or not trimmed(one, following):
        return ""
    return "\n" if begins_line(one, following) else " "


def trimmed(one: str, following: str) -> bool:
    """Whether white space stood between them, by the signs and the words that meet."""
    left, right = LAST.search(one), WORD.match(following)
    if right is None:
        return left is not None and following.startswith(OPENING)
    if left is None:
        return bool(MARK.search(one)) or one.endswith(CLOSING)
    around = {*WORD.findall(one)[:-1], *WORD.findall(following)[1:]}
    return left[0] + right[0] not in around and apart(left[0], right[0], around)


def apart(left: str, right: str, around: Collection[str]) -> bool:
    """Whether two pieces are rather words than halves of one: words that stand around, or long."""
    if left.isdigit() or right.isdigit():
        return not (left.isdigit() and right.isdigit()) or len(right) == len("2016")
    known = (left in around, right in around)
    return all(known) or (any(known) and len(right if known[0] else left) >= LONG)


def begins_line(one: str, following: str) -> bool:
    """Whether a message begins as lines do around it."""
    if LISTED.match(following) or MARK.search(one):
        return not MARK.search(one)
    first = WORD.match(following)
    others = {*LINES.findall(one), *LINES.findall(following)[1:]}
    return first is not None and not first[0].islower() and first[0] in others


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2
