"""The words: one catalogue per language, and the one gate through which all text passes."""

from locales.catalogues import Catalogues
from locales.gate import Translator
from locales.lists import listed, plain_listed
from locales.markup import Html, Plain, bold, code, escaped, italic, lines, link, unmarked, verbatim
from locales.tongues import endonym

__all__ = [
    "Catalogues",
    "Html",
    "Plain",
    "Translator",
    "bold",
    "code",
    "endonym",
    "escaped",
    "italic",
    "lines",
    "link",
    "listed",
    "plain_listed",
    "tongue",
    "unmarked",
    "verbatim",
]


def tongue(t: Translator, code: str) -> Plain:
    """A language's name in the reader's own, by its code: "Russian"."""
    return Plain(t.locale.languages.get(code, code))
