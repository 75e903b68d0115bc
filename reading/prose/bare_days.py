"""Days without a month, which lean on the last that was told of: "on the 16th", "Thursday 6"."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from programme.values import Days, Precision
from reading.dates import DaysRead, Found
from reading.dates.lexicon import lexicon
from reading.doubts import about
from reading.folding import fold_word
from reading.lines.segments import alternatives

EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
FIGURE: Final = re.compile(r"\b\d{1,2}(?!\d)")
MONTHS: Final = 12
# What stands behind a number that is no day: "the 5th floor", "Thursday 6 May".
BEHIND: Final = r"(?=\s*(?:[,.;:)!?–—]|$)|\s+(?:{small})\b)"


def bare_days(
    sentence: str, dates: Sequence[Found], last: Days | None, language: str
) -> Iterator[Found]:
    """These days; ``dates`` are those that are written out, and ``last`` what was told before."""
    if not (dates or last) or not FIGURE.search(sentence):
        return
    for match in phrases().finditer(sentence):
        word = match["weekday"]
        weekday = weekday_of(word, language) if word else None
        if (word and weekday is None) or (not word and not match["ordinal"]):
            continue
        if any(each.start < match.end() and match.start() < each.end for each in dates):
            continue
        above = [each for each in dates if each.end <= match.start()]
        base = above[-1].read.choices[0] if above else last
        day = day_after(base, int(match["day"]), weekday)
        if day:
            doubt = about("next_day", match.group().strip())
            read = DaysRead((Days(Precision.DAY, day, day),), (doubt,))
            yield Found(match.start(), match.end(), read, weak=False)


def day_after(base: Days | None, number: int, weekday: int | None) -> date | None:
    """That day of the month of the days before, or of the next where its weekday says so."""
    if base is None or base.start is None or base.precision not in EXACT:
        return None
    first = base.start.replace(day=1)
    following = date(first.year + first.month // MONTHS, first.month % MONTHS + 1, 1)
    for month in (first, following):
        if not 1 <= number <= monthrange(month.year, month.month)[1]:
            continue
        day = month.replace(day=number)
        if weekday is None or day.weekday() == weekday:
            return day
    return None


def weekday_of(word: str, language: str) -> int | None:
    """The number of a weekday by its name, Monday being 0."""
    entries = lexicon(language).phrases.get((fold_word(word),), ())
    return next((entry.value for entry in entries if entry.letter == "W"), None)


@lru_cache(maxsize=1)
def phrases() -> re.Pattern[str]:
    """A weekday or an article before a figure."""
    articles, ordinals = alternatives("places", "articles"), alternatives("dates", "ordinals")
    small = alternatives("prose", "behind_days")
    named = rf"(?P<weekday>[^\W\d_]{{3,12}}),?\s+(?:(?:{articles})\s+)?"
    return re.compile(
        rf"(?<!\w)(?:{named}|(?:{alternatives('prose', 'before_days')})\s+)"
        rf"(?P<day>\d{{1,2}})(?P<ordinal>{ordinals})?{BEHIND.format(small=small)}",
        re.IGNORECASE,
    )
