"""The holes of a message: plain names in braces, and nothing that reaches into a value."""

import re
import string
import unicodedata
from collections.abc import Iterator

Piece = tuple[str, str | None]


def pieces(message: str) -> tuple[Piece, ...]:
    """Literal texts with the name that follows each, or None; ValueError for any other hole.

    Python's own formatting would follow ``{person.token}`` and print it; here it is refused.
    """
    return tuple(_checked(message))


def _checked(message: str) -> Iterator[Piece]:
    for literal, name, form, conversion in string.Formatter().parse(message):
        if name is not None and (not name.isidentifier() or form or conversion):
            raise ValueError(f"a hole is a plain name, not {{{name}}}: {message!r}")
        yield literal, name


def html_pieces(message: str) -> tuple[Piece, ...]:
    """The same for mark-up; a hole inside a tag is refused too, since link() makes addresses."""
    found = pieces(message)
    before = ""
    for literal, name in found:
        before += literal
        if name is not None and before.rfind("<") > before.rfind(">"):
            raise ValueError(f"a hole may not stand inside a tag: {message!r}")
    return found


def names(message: str) -> frozenset[str]:
    """The names of all holes of a message."""
    return frozenset(name for _, name in pieces(message) if name is not None)


# What is skipped in search of a direction: holes and isolates (UAX #9, P2), tags, references.
_SKIPPED = re.compile("\\{\\w*\\}|[\u2066-\u2068][^\u2069]*\u2069|<[^<>]*>|&\\w+;")
RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"


def directed(message: str) -> str:
    """A message of a language that runs from right to left, so that it runs so by itself.

    Around a value the direction of a line, or of what isolates it, is that of the first letter
    outside inner isolates; where that is none, or a Latin one, a mark stands for it. A command is
    left as it is: people copy it.
    """
    if "{" not in message or message.startswith("/"):
        return message
    for sign in _SKIPPED.sub("", message):
        match unicodedata.bidirectional(sign):
            case "R" | "AL":
                return message
            case "L":
                break
    return RIGHT_TO_LEFT_MARK + message
