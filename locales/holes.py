"""The holes of a message: plain names in braces, and nothing that reaches into a value."""

import string
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
