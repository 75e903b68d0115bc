"""What the code says: every message that passes the gate, with the notes for its translators."""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from locales.pofiles import template

ROOMS = ("bot", "handlers", "web", "sandbox", "publishing", "locales")
KEYWORDS = {"t": None, "plain": None, "button": None, "count": (1, 2), "plain_count": (1, 2)}
BUTTONS = {"button": None}
MANY = frozenset({"count", "plain_count"})


def extracted(house: Path) -> Catalog:
    """The template: messages in order of file and line, with files but no lines to refer to."""
    found = template()
    for path in _sources(house):
        place = path.relative_to(house).as_posix()
        messages = extract_from_file("python", path, KEYWORDS, ("NOTE:",))
        for line, message, comments, _ in messages:
            found.add(message, locations=[(place, line)], auto_comments=comments)
    return found


def buttons(house: Path) -> frozenset[str]:
    """The messages that label buttons."""
    return frozenset(
        message
        for path in _sources(house)
        for _, message, _, _ in extract_from_file("python", path, BUTTONS)
        if isinstance(message, str)
    )


def unreadable(house: Path) -> list[str]:
    """Calls of ``t`` whose words are no literals, so that no catalogue can know them."""
    return [
        f"{path.relative_to(house).as_posix()}:{call.lineno}: not a literal: {ast.unparse(call)}"
        for path in _sources(house)
        for call in _calls(ast.parse(path.read_bytes()))
        if not _literal(call)
    ]


def _sources(house: Path) -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((house / room).rglob("*.py"))


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _keyword(node.func) in KEYWORDS:
            yield node


def _keyword(called: ast.expr) -> str | None:
    match called:
        case ast.Name(id="t"):
            return "t"
        case ast.Attribute(value=ast.Name(id="t"), attr=name):
            return name
    return None


def _literal(call: ast.Call) -> bool:
    words = call.args[: 2 if _keyword(call.func) in MANY else 1]
    return bool(words) and all(
        isinstance(word, ast.Constant) and isinstance(word.value, str) for word in words
    )
