"""HTML of whole pages: typed elements, whose text comes from the gate or is escaped here."""

import html
from collections.abc import Iterable
from typing import cast

from locales import Html, Plain, escaped


class Markup(str):
    """A piece of a page, everything in it already escaped. Only this file makes it."""

    __slots__ = ()


# A bare ``str`` is not among them, so that only words of the gate and verbatim values are shown.
Child = Markup | Html | Plain | None
Value = str | int | bool | None
# Elements that have no end (HTML, section 13.1.2).
VOID = frozenset({"br", "hr", "input", "link", "meta"})
# A browser follows these; whatever else a value may hold is no address of a page.
ADDRESSED = frozenset({"href", "action", "src"})
SCHEMES = ("https://", "http://", "webcal://", "data:,", "/", "#", "?", ".")


def element(name: str, /, *children: Child, **attributes: Value) -> Markup:
    """An element; ``class_`` is ``class``, ``http_equiv`` is ``http-equiv``.

    An attribute that is True stands bare, one that is None or False is left out. ValueError for an
    address that is none of a page, and for words in an element that has no end.
    """
    head = f"<{name}{''.join(map(_attribute, attributes, attributes.values()))}>"
    if name in VOID:
        if children:
            raise ValueError(f"<{name}> holds nothing")
        return Markup(head)
    return Markup(f"{head}{joined(children)}</{name}>")


def joined(children: Iterable[Child]) -> Markup:
    """Pieces after each other; lines of the gate stay lines."""
    return Markup("".join(_piece(child) for child in children if child is not None))


def raw(name: str, text: str) -> Markup:
    """A style sheet of ours; ValueError if it would end its own element."""
    if "</" in text:
        raise ValueError(f"<{name}> would end too soon")
    return Markup(f"<{name}>{text}</{name}>")


def data(text: str) -> Markup:
    """JSON-LD that no browser runs and no text of which can end the element."""
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(f'<script type="application/ld+json">{safe}</script>')


def _piece(child: Markup | Html | Plain) -> str:
    if isinstance(child, Markup):
        return child
    if not isinstance(child, Html | Plain):  # for callers that mypy does not see
        raise TypeError(f"neither of the gate nor of a page: {child!r}")
    return cast("str", escaped(child)).replace("\n", "<br>")


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    spelt = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {spelt}"
    if spelt in ADDRESSED and not str(value).startswith(SCHEMES):
        raise ValueError(f"not an address to link to: {value!r}")
    return f' {spelt}="{html.escape(str(value), quote=True)}"'
