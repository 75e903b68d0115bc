"""The words of a rhythm as patterns, each of one language, so that no word borrows a meaning."""

import re
from functools import lru_cache
from typing import Final, cast

from reading.dates.lexicon import locales
from reading.recurrences.rhythms import LAST
from reading.spoken import any_of, languages, numbers
from reading.wordlists import ALWAYS, every, words

# What is said in one word: the unit, and how many of it.
AT_ONCE: Final = {
    "monthly": ("months", 1),
    "bimonthly": ("months", 2),
    "quarterly": ("months", 3),
    "weekly": ("weeks", 1),
    "fortnightly": ("weeks", 2),
}


def spoken(language: str) -> tuple[str, ...]:
    """In which languages a text is looked at: its reader's first, then English, then the rest."""
    own = language.partition("_")[0]
    return tuple(dict.fromkeys((own, *ALWAYS, *languages()))) if own in languages() else languages()


@lru_cache(maxsize=16)
def rhythm(language: str) -> re.Pattern[str]:
    """ "Every two months", "monthly", or "every" alone before what has been taken out."""
    months, weeks = said("months", language), said("weeks", language)
    number = rf"\d{{1,2}}|{any_of(often(language))}"
    at_once = "|".join(f"(?P<{name}>{said(name, language)})" for name in AT_ONCE)
    return re.compile(
        rf"{at_once}|(?:{said('every', language)})(?:"
        rf"\s*(?:(?P<number>{number})\s*)?(?:(?P<months>{months})|(?P<weeks>{weeks}))"
        rf"|\s*(?P<many>{number})\s*(?P<months_counted>{said('months_counted', language)})"
        rf"|(?P<bare>\s*[,،，]))|(?:(?P<counted>{number})\s*)?"
        rf"(?:(?P<months_once>{said('months_once', language)})"
        rf"|(?P<weeks_once>{said('weeks_once', language)}))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def weekday(language: str) -> re.Pattern[str]:
    """ "On the third Thursday of the month"; a weekday before a date is that of the date."""
    endings = any_of(every("dates", "ordinals"))
    first = rf"[1-5](?:{endings}|\.)|第?[1-5]个|{any_of(ordinals(language))}"
    behind = any_of(ordinals(language, "_behind"))
    return re.compile(
        rf"(?:(?:{said('particles', language)})\s*){{0,2}}(?:(?P<ordinal>{first})\s*)?"
        rf"(?P<weekday>{any_of(weekdays(language))})"
        rf"(?!,?\s+\d{{1,2}}\s+[^\W\d])(?:\s*(?P<behind>{behind}))?"
        rf"(?:\s*(?:{said('of_month', language)}))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def count(language: str) -> re.Pattern[str]:
    """ "Four times", "x4"."""
    number = rf"(?<![\d:.])\d{{1,2}}|{any_of(numbers(language))}"
    before = said("times_before", language)
    return re.compile(
        rf"(?:(?:{before})\s*)?(?P<count>{number})\s*(?:{said('times', language)})"
        rf"|(?P<twice>{said('twice', language)})|[x×]\s?(?P<crossed>\d{{1,2}})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=32)
def bound(name: str, language: str) -> re.Pattern[str]:
    """ "Starting in December 2021", "until June"."""
    return re.compile(rf"(?:{said(name, language)})\s*(?P<piece>[^,،，;\n#]+)", re.IGNORECASE)


def said(key: str, language: str) -> str:
    """The words under a key of ``[series]`` as a pattern."""
    return any_of(_words(key, language))


@lru_cache(maxsize=16)
def often(language: str) -> dict[str, int]:
    """Number words, and those that say "other" for the second."""
    return numbers(language) | dict.fromkeys(_words("second", language), 2)


@lru_cache(maxsize=32)
def ordinals(language: str, behind: str = "") -> dict[str, int]:
    """The words by which a weekday of a month is counted, before it or behind it."""
    last = dict.fromkeys(_words(f"last{behind}", language), LAST)
    return numbers(language, f"ordinals{behind}") | last


@lru_cache(maxsize=16)
def weekdays(language: str) -> dict[str, int]:
    """CLDR's names of weekdays, also with the s of a plural, and our own."""
    found: dict[str, int] = {}
    for locale in locales(language):
        for day, name in locale.days["format"]["wide"].items():
            found |= {name: day, f"{name}s": day}
    for table in ("dates", "series"):
        own = cast("dict[str, list[str]]", words(language).get(table, {}).get("weekdays", {}))
        found |= {name: int(day) for day, names in own.items() for name in names}
    return found


def _words(key: str, language: str) -> list[str]:
    return words(language).get("series", {}).get(key, [])
