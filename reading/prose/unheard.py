"""Sentences about a day to come of which nobody knows what is held then."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from programme.values import Days, Precision
from reading.dates import Found
from reading.doubts import about, excerpt
from reading.proposals import LegRead, Proposal
from reading.prose.saying import told

NUMBER: Final = re.compile(r"\d{1,2}\.\d")
EXACT: Final = frozenset({Precision.DAY, Precision.TIME})


def handed_back(sentence: str, dates: Iterable[Found], today: date) -> list[Proposal]:
    """Such a sentence as it stands; none where it says what is decided or due by then.

    Its leg has the day, by which it is known whether anything else is told of it.
    Days that cannot be are none to come.
    """
    known = [one for one in dates if one.read.choices]
    days = [one.read.choices[0] for one in known if not is_number(sentence[one.start : one.end])]
    ahead = [each for each in days if is_ahead(each, today)]
    if not ahead or told(sentence):
        return []
    leg, doubts = LegRead(None, ahead[0], sentence), (about("unread", sentence),)
    return [Proposal(excerpt(sentence), None, (), None, (leg,), doubts, sentence)]


def is_number(text: str) -> bool:
    """Whether what may be a day is rather a number: "version 8.1 or higher"."""
    return NUMBER.fullmatch(text.strip()) is not None


def is_ahead(days: Days | None, today: date) -> bool:
    """Whether days are known exactly and have not begun."""
    if days is None or days.start is None or days.precision not in EXACT:
        return False
    return days.start >= today
