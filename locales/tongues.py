"""Languages by their own names, from a table beside each catalogue, and whom each is near to."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale

from locales.markup import Plain

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Tongue:
    """What a language says of itself.

    :param near: languages that are not offered (BCP 47), whose readers it serves best.
    :param weekdays: as short as the head of a month needs them, where CLDR is longer.
    """

    endonym: Plain
    near: frozenset[str] = frozenset()
    weekdays: tuple[Plain, ...] = ()


@cache
def tongue_of(language: str) -> Tongue:
    """From its table; a language without one is called as CLDR calls it."""
    path = FOLDER / language / "language.toml"
    if not path.exists():
        locale = Locale.parse(language)
        return Tongue(Plain(locale.languages.get(locale.language, language)))
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    weekdays = tuple(Plain(one) for one in said.get("weekdays", ()))
    return Tongue(Plain(said["endonym"]), frozenset(said["near"]), weekdays)


def endonym(language: str) -> Plain:
    """The language's name in itself, as a choice shows it: "English", "français"."""
    return tongue_of(language).endonym


def short(language: str) -> str:
    """Its letters in ISO 639-1, by which Telegram knows it: "zh" of "zh_Hans", "en" of "en-GB"."""
    return language.replace("-", "_").partition("_")[0].casefold()


def spoken(tag: str, languages: Sequence[str]) -> str | None:
    """The language of a tag as browsers and Telegram write it, among these; else None."""
    asked = tag.replace("-", "_").casefold()
    for known in languages:
        if known.casefold() == asked:
            return known
    return next((known for known in languages if short(known) == short(asked)), None)


def nearest(tag: str, languages: Sequence[str]) -> str:
    """The same; else the one that is near to it; else the first."""
    near = (known for known in languages if short(tag) in tongue_of(known).near)
    return spoken(tag, languages) or next(near, languages[0])
