"""Who holds a meeting that has no name of its own, or but a number."""

import re
from functools import lru_cache
from typing import Final

from reading.prose.nouns import Noun
from reading.prose.numbers import begins_with_number
from reading.wordlists import every

# "the GEF", "IAEA's": a short name in capitals, in the singular.
SHORT_NAME: Final = re.compile(r"\b[A-Z][A-Z-]{1,9}\b(?!\s+[A-Z]{2})")
OPENING: Final = re.compile(r"^(?:[^,]{2,30},\s+)?(?:the\s+)?(?P<who>[\w-]+)\s", re.IGNORECASE)
CLAUSE: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
MOST_WORDS: Final = 12


def by_host(title: str, sentence: str, noun: Noun, before: str) -> str:
    """A title with who holds it: "IAEA first meeting", "Working Group III: fourth session".

    ``before`` is what the paragraph says above the sentence, where "the agency" has its name.
    """
    found = holding_it().search(sentence, 0, noun.start)
    if found is None:
        return title
    if found["own"]:
        who = subject(sentence[: found.start()])
        return f"{who}: {uncapital(title)}" if who else title
    *above, clause = CLAUSE.split(sentence[: noun.start])
    host = named(clause, " ".join((before, *above)))
    return f"{host} {uncapital(title)}" if host and begins_with_number(title) else title


def uncapital(title: str) -> str:
    """A title with a small first letter; "RESSEEPE meeting" keeps its own."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def subject(text: str) -> str:
    """What stands before a verb, behind the last comma; empty for a pronoun or a long clause."""
    last = text.rpartition(",")[2].strip()
    last = re.sub(r"^the\s+", "", last, flags=re.IGNORECASE)
    return last if last[:1].isupper() and 1 < len(last.split()) <= MOST_WORDS else ""


def named(clause: str, before: str) -> str:
    """The short name of whoever a clause speaks of."""
    found = OPENING.match(clause)
    if found is None:
        return ""
    if SHORT_NAME.fullmatch(found["who"]):
        return found["who"]
    names = SHORT_NAME.findall(before) if found["who"].casefold() in standing() else []
    return names[-1] if names else ""


@lru_cache(maxsize=1)
def standing() -> frozenset[str]:
    """Words that stand for a name: "the agency"."""
    return frozenset(every("prose", "standing"))


@lru_cache(maxsize=1)
def holding_it() -> re.Pattern[str]:
    """A verb of holding right before a noun, and the article or "its" between them."""
    verbs, own = alternatives("hosting"), alternatives("own")
    future = alternatives("future")
    return re.compile(
        rf"\s(?:(?:{future})\s+)?(?:{verbs})\s+(?:(?P<own>{own})|an?|the|une?)\s+$", re.IGNORECASE
    )


def alternatives(key: str) -> str:
    """The words of all languages as one pattern, the longest first."""
    words = sorted({*every("prose", key)}, key=len, reverse=True)
    return "|".join(map(re.escape, words))
