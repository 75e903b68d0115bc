"""Countries and areas as the office names them, from a dated table beside each catalogue."""

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from locales.catalogues import FOLDER
from locales.gate import Translator
from locales.markup import Plain, verbatim

OFFICIAL = "en_GB"
_WRITTEN = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA "
    "ZM ZW"
)
_JOINING = frozenset({"and", "et"})
_ARTICLES = frozenset({"the", "l", "la", "le", "les"})
CODES = frozenset(_WRITTEN.split())


@dataclass(frozen=True)
class Former:
    """A name that was official up to a day, that day included."""

    code: str
    until: date
    name: str


@dataclass(frozen=True)
class Table:
    """What one language says of territories."""

    names: Mapping[str, str]
    footnotes: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    former: tuple[Former, ...]

    def written(self) -> Iterator[tuple[str, str]]:
        """Every way to write a territory, with its code; names of today first."""
        yield from ((name, code) for code, name in self.names.items())
        yield from ((old.name, old.code) for old in self.former)
        yield from ((alias, code) for code, some in self.aliases.items() for alias in some)


def name(t: Translator, code: str, *, on: date | None = None) -> Plain:
    """The official name by ISO 3166-1 code, today's or that of a day; KeyError if there is none.

    XK is "Kosovo*", wherever it stands; see ``footnotes``.
    """
    table = _table(t.language)
    if on:
        for old in sorted(table.former, key=lambda former: former.until):
            if old.code == code and on <= old.until:
                return Plain(old.name)
    return Plain(table.names[code])


def footnotes(t: Translator, codes: Iterable[str]) -> list[Plain]:
    """What the names of these territories oblige to say below, each once, in the office's text."""
    texts = _table(t.language).footnotes
    return [verbatim(t.notes.get(code, texts[code])) for code in sorted(set(codes) & texts.keys())]


def in_protocol_order(codes: Iterable[str]) -> list[str]:
    """The codes as they are seated: by their English names, in whatever language they are read."""
    official = _table(OFFICIAL).names
    return sorted(codes, key=lambda code: _folded(official[code]))


def read(text: str) -> str | None:
    """The code of a territory named in any language of the house, officially or not; else None."""
    return _index().get(_folded(text))


@cache
def _table(language: str) -> Table:
    path = FOLDER / language / "territories.toml"
    if not path.exists():
        return _table(OFFICIAL)
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Table(
        names=MappingProxyType(said["names"]),
        footnotes=MappingProxyType(said["footnotes"]),
        aliases=MappingProxyType({code: tuple(some) for code, some in said["aliases"].items()}),
        former=tuple(Former(**former) for former in said["former"]),
    )


def tables() -> list[Path]:
    """The files of all languages of the house."""
    return sorted(FOLDER.glob("*/territories.toml"))


def written() -> Iterator[tuple[str, str]]:
    """Every way to write a territory in any language of the house, with its code."""
    for path in tables():
        yield from _table(path.parent.name).written()


@cache
def _index() -> Mapping[str, str]:
    index: dict[str, str] = {}
    for text, code in written():
        index.setdefault(_folded(text), code)
    return MappingProxyType(index)


def _folded(text: str) -> str:
    """The text without case, accents, signs, a leading article and "and"."""
    bare = "".join(
        " " if not char.isalnum() else char
        for char in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(char)
    )
    words = [word for word in bare.split() if word not in _JOINING]
    return " ".join(words[1:] if words and words[0] in _ARTICLES else words)
