"""The gate: the one way by which text reaches a person, in their language and escaped."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from gettext import NullTranslations
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_decimal

from locales.calendar_names import CalendarNames
from locales.holes import Piece, directed, html_pieces, pieces
from locales.markup import Html, Plain, escaped, isolated, verbatim
from locales.tongues import tongue_of

Value = str | int


class Translator:
    """The words of one language; conventionally called ``t``.

    Messages are whole English sentences as literals, with holes such as ``{title}``. A value is
    escaped unless it is Html, freed of control characters, and isolated where the language runs
    from right to left. ValueError for an empty message, and for a hole that is no plain name or
    has no value. ``notes`` are the office's own footnotes to names of territories, by code.
    """

    def __init__(
        self,
        language: str,
        catalogue: NullTranslations,
        notes: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.language = language
        self.notes = notes
        self._catalogue = catalogue
        self._pieces = lru_cache(maxsize=4096)(lambda one: pieces(self._directed(one)))
        self._html_pieces = lru_cache(maxsize=4096)(lambda one: html_pieces(self._directed(one)))
        self._said = lru_cache(maxsize=4096)(self._looked_up)

    def __repr__(self) -> str:
        return f"Translator({self.language!r})"

    def __call__(self, message: str, /, **values: Value) -> Html:
        """The sentence for a message, a card or a page."""
        return self._html(self._said(message), values)

    def count(self, one: str, many: str, n: int, /, **values: Value) -> Html:
        """The sentence in the plural form that ``n`` asks for; ``{n}`` is ``n`` in figures."""
        message = self._catalogue.ngettext(one, many, n)
        return self._html(message, {**values, "n": self.number(n)})

    def plain(self, message: str, /, **values: Value) -> Plain:
        """The sentence without mark-up, for calendars, alerts and subjects."""
        return self._plain(self._said(message), values)

    def plain_count(self, one: str, many: str, n: int, /, **values: Value) -> Plain:
        """What ``count`` does, without mark-up."""
        message = self._catalogue.ngettext(one, many, n)
        return self._plain(message, {**values, "n": self.number(n)})

    def button(self, message: str, /, **values: Value) -> Plain:
        """The label of a button; the check of the words lists those over 24 characters."""
        return self._plain(self._said(message), values)

    def number(self, n: int, /) -> Plain:
        """A quantity as the language groups it, in Latin digits; not for years and references."""
        if -1000 < n < 1000:
            return Plain(n)
        return Plain(format_decimal(n, locale=self.locale, numbering_system="latn"))

    @cached_property
    def locale(self) -> Locale:
        """Babel's data of this language; ask it in format context only (Babel issue 1234)."""
        return Locale.parse(self.language)

    @cached_property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.text_direction == "rtl"

    @cached_property
    def calendar(self) -> CalendarNames:
        """Names of months, weekdays and quarters, read once."""
        return CalendarNames(self.locale, self.plain, tongue_of(self.language).weekdays)

    def _directed(self, message: str) -> str:
        return directed(message) if self.right_to_left else message

    def _looked_up(self, message: str) -> str:
        if not message:
            raise ValueError("a message has words; gettext keeps its header under the empty one")
        return self._catalogue.gettext(message)

    def _html(self, message: str, values: Mapping[str, Value]) -> Html:
        parts = self._html_pieces(message)
        if len(parts) == 1 and parts[0][1] is None:
            return Html(parts[0][0])
        return Html(self._filled(parts, {name: escaped(value) for name, value in values.items()}))

    def _plain(self, message: str, values: Mapping[str, Value]) -> Plain:
        filled = {name: verbatim(value) for name, value in values.items()}
        return Plain(self._filled(self._pieces(message), filled))

    def _filled(self, parts: tuple[Piece, ...], values: Mapping[str, str]) -> str:
        text = []
        for literal, name in parts:
            text.append(literal)
            if name is None:
                continue
            if name not in values:
                raise ValueError(f"no value for {{{name}}}")
            text.append(isolated(values[name]) if self.right_to_left else values[name])
        return "".join(text)
