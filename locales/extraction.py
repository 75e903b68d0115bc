"""What the code says: every message that passes the gate, with the notes for its translators."""

import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog

from locales.pofiles import template

ROOMS = ("bot", "handlers", "web", "sandbox", "publishing", "locales")
# What the gate's calls are named, and how many of their first arguments are words.
KEYWORDS = {"t": 1, "plain": 1, "button": 1, "count": 2, "plain_count": 2}
NOTE = "NOTE:"
Words = str | tuple[str, ...]


def extracted(house: Path) -> Catalog:
    """The template: messages in order of file and line, with files but no lines to refer to."""
    found = template()
    for path in _sources(house):
        place = path.relative_to(house).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        for call in _calls(path):
            if (words := _words(call)) is not None:
                notes = _notes(lines[: call.lineno - 1])
                found.add(words, locations=[(place, call.lineno)], auto_comments=notes)
    return found


def buttons(house: Path) -> frozenset[Words]:
    """The messages that label buttons."""
    calls = (call for path in _sources(house) for call in _calls(path))
    return frozenset(
        words for call in calls if _name(call) == "button" and (words := _words(call)) is not None
    )


def unreadable(house: Path) -> list[str]:
    """Calls of ``t`` whose words are no literals, so that no catalogue can know them."""
    return [
        f"{path.relative_to(house).as_posix()}:{call.lineno}: not a literal: {ast.unparse(call)}"
        for path in _sources(house)
        for call in _calls(path)
        if _is_of_t(call.func) and _words(call) is None
    ]


def _sources(house: Path) -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((house / room).rglob("*.py"))


def _calls(path: Path) -> tuple[ast.Call, ...]:
    """All calls of the gate's names, those within the arguments of others too."""
    return _calls_in(path.read_bytes())


# Every language asks for the same files.
@lru_cache(maxsize=2000)
def _calls_in(source: bytes) -> tuple[ast.Call, ...]:
    every = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    named = (call for call in every if _name(call) in KEYWORDS)
    return tuple(sorted(named, key=lambda call: (call.lineno, call.col_offset)))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_of_t(called: ast.expr) -> bool:
    match called:
        case ast.Name(id="t") | ast.Attribute(value=ast.Name(id="t")):
            return True
    return False


def _words(call: ast.Call) -> Words | None:
    """The message, a pair where it has a plural; None where it is no literal."""
    many = KEYWORDS[_name(call)]
    constants = (one.value for one in call.args[:many] if isinstance(one, ast.Constant))
    said = tuple(one for one in constants if isinstance(one, str))
    if len(said) < many:
        return None
    return said[0] if many == 1 else said


def _notes(above: Sequence[str]) -> list[str]:
    """The comment for translators that ends on the line above a call."""
    comment: list[str] = []
    for line in reversed(above):
        if not line.lstrip().startswith("#"):
            break
        comment.insert(0, line.lstrip(" #"))
        if comment[0].startswith(NOTE):
            return comment
    return []
