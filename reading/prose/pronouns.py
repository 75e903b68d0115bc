"""Sentences that speak of what the one above has named: "It will be held in Lima on 3 May"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reading.dates import Found
from reading.lines.segments import alternatives
from reading.prose.attaching import is_bare
from reading.prose.nouns import Noun, nouns
from reading.prose.saying import said
from reading.prose.themes import is_pointing


def meant_by(
    sentence: str, above: str, dates: Sequence[Found], named: Sequence[Noun], language: str
) -> list[Noun]:
    """The nouns of a sentence; of one without any, what its pronoun stands for.

    ``above`` is the sentence before, of which the last noun is meant.
    """
    first = named[0] if named else None
    if first and is_bare(first) and is_pointing(sentence, first):
        last = [one for one in nouns(above, (), language) if not is_bare(one)][-1:]
        return [
            *(replace(one, start=first.start, end=first.end, year="") for one in last or [first]),
            *named[1:],
        ]
    found = pronouns().match(sentence) if dates and not named else None
    # "The next GA" is no pronoun, "The next will be" is.
    after = sentence[found.end() :].lstrip() if found else ""
    if found and " " in found.group() and after[:1].isupper():
        return list(named)
    if found is None or not said(sentence[found.end() : dates[0].start]):
        return list(named)
    last = list(nouns(above, (), language))[-1:]
    return [replace(one, start=found.start(), end=found.end(), year="") for one in last]


@lru_cache(maxsize=1)
def pronouns() -> re.Pattern[str]:
    """A pronoun at the head of a sentence, or behind a few small words."""
    return re.compile(
        rf"(?:[^\W\d_]{{2,12}},?\s)?(?:{alternatives('prose', 'pronouns')})\b", re.IGNORECASE
    )
