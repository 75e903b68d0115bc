"""The words of a rhythm as patterns, in all languages that have them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from babel import Locale

from reading.recurrences.rhythms import LAST
from reading.wordlists import ALWAYS, every, words

LISTS: Final = {"ordinal": "ordinals", "number": "numbers", "count": "numbers"}
FLAGS: Final = frozenset({"months", "weeks", "bare"})


def figure(name: str, said: str, language: str) -> int:
    """What a group of a pattern means as a number; that a word is there counts as one."""
    if name in FLAGS:
        return 1
    if name == "weekday":
        return _weekdays(language)[said.casefold()]
    figures = "".join(sign for sign in said if sign.isdigit())
    return int(figures) if figures else _meanings(name)[said.casefold()]


@lru_cache(maxsize=1)
def rhythm() -> re.Pattern[str]:
    """ "Every two months", "every week", or "every" alone before what has been taken out."""
    months, weeks = _any(every("series", "months")), _any(every("series", "weeks"))
    return re.compile(
        rf"\b(?:{_any(every('series', 'every'))})\b(?:"
        rf"\s+(?:(?P<number>{_numbers('number')})\s+)?(?:(?P<months>{months})|(?P<weeks>{weeks}))\b"
        rf"|(?P<bare>\s*,))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def weekday(language: str) -> re.Pattern[str]:
    """ "On the third Thursday of the month"; a weekday before a date is that of the date."""
    endings, particles = _any(every("dates", "ordinals")), _any(every("series", "particles"))
    ordinal = rf"[1-5](?:{endings}|\.)|{_any(_meanings('ordinal'))}"
    return re.compile(
        rf"\b(?:(?:{particles})\s+)*(?:(?P<ordinal>{ordinal})\s+)?"
        rf"(?P<weekday>{_any(_weekdays(language))})s?\b(?!,?\s+\d{{1,2}}\s+[^\W\d])"
        rf"(?:\s+(?:{_any(every('series', 'of_month'))}))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def count() -> re.Pattern[str]:
    """ "Four times", "x4"."""
    return re.compile(
        rf"\b(?P<count>{_numbers('count')})\s+(?:{_any(every('series', 'times'))})\b"
        r"|[x×]\s?(?P<crossed>\d{1,2})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=2)
def bound(name: str) -> re.Pattern[str]:
    """ "Starting in December 2021", "until June"."""
    labels = _any(every("series", name))
    return re.compile(rf"\b(?:{labels})\s+(?P<piece>[^,;\n#]+)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _meanings(name: str) -> dict[str, int]:
    found = {
        word.casefold(): place
        for language in ALWAYS
        for place, each in enumerate(words(language)["series"][LISTS[name]], start=1)
        for word in each.split("|")
    }
    if name == "ordinal":
        return found | dict.fromkeys(every("series", "last"), LAST)
    return found | dict.fromkeys(every("series", "second"), 2)


@lru_cache(maxsize=16)
def _weekdays(language: str) -> dict[str, int]:
    return {
        name.casefold(): number
        for spoken in (language, *ALWAYS)
        for number, name in Locale.parse(spoken).days["format"]["wide"].items()
    }


def _any(listed: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, set(listed)), key=len, reverse=True))


def _numbers(name: str) -> str:
    return rf"\d{{1,2}}|{_any(_meanings(name))}"
