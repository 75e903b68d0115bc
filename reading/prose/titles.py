"""What an activity that running text tells of is called."""

import re
from collections.abc import Sequence
from functools import lru_cache

from programme.values import Kind, Precision
from reading.dates import Found
from reading.documents.sections import Section
from reading.kinds import begins_so, kind_of
from reading.proposals import Proposal
from reading.prose.attaching import is_bare
from reading.prose.company import of_whom, on_what
from reading.prose.hosts import by_host
from reading.prose.nouns import Noun
from reading.prose.numbers import next_of
from reading.prose.quotes import is_named, joined
from reading.prose.themes import is_pointing, themed, topical
from reading.wordlists import every

FEW = 3
# A name in quotes of so many words needs no word of its kind.
LONG = 6
BRACKETED = re.compile(r"\s*\([^()]*\)$")
BEHIND = re.compile(r"\s+((?:in|at|à|en)\s[^\W\d_a-z][^,;:.()\d]{2,40}?)(?=,|\s+in\b)")
GOAL = r"[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3}"
# Visits go somewhere.
GOING = frozenset({Kind.MISSION, Kind.STUDY_VISIT})
TO = re.compile(rf"\s+(to\s(?:the\s)?{GOAL}(?:(?:,\s{GOAL})*,?\sand\s{GOAL})?)")
PURPOSE = re.compile(r"\s+(to\s+[a-z][^,;:.()]{8,140})")


def title_of(
    sentence: str,
    found: Found,
    noun: Noun,
    section: Section,
    *,
    told: Sequence[Proposal],
    before: str,
) -> str:
    """The title that a noun gives, by itself or with what stands around it.

    ``before`` is what the paragraph says above the sentence.
    """
    if noun.year and (name := named_before(noun, told)):
        return next_of(name, int(noun.year), told) or f"{name} ({noun.year})"
    since = found.end if found.end <= noun.start else 0
    title = destined(met(titled(noun, section, sentence), sentence, noun), sentence, noun)
    title = of_whom(title, sentence, noun, since)
    theme, whole = themed(noun, sentence, len(sentence))
    if theme:
        title = theme if whole else f"{title}: {theme}"
    title = topical(title, sentence, noun, found)
    title = on_what(title, sentence[: noun.start])
    return by_host(title + purpose(sentence, noun, found), sentence, noun, before)


def met(title: str, sentence: str, noun: Noun) -> str:
    """A body that meets, as its meeting: "the Bureau will meet"."""
    if len(title.split()) > 1 or kind_of(title, legs=1) is not Kind.COMMITTEE:
        return title
    found = meeting().match(sentence, noun.end)
    return f"{title} {meetings()[found[1].lower()]}" if found else title


@lru_cache(maxsize=1)
def meetings() -> dict[str, str]:
    """Verbs of meeting, each with what is held then."""
    pairs = (pair.partition("|") for pair in every("prose", "meets"))
    return {verb: what for verb, _, what in pairs}


@lru_cache(maxsize=1)
def meeting() -> re.Pattern[str]:
    """One of these verbs."""
    verbs = "|".join(map(re.escape, sorted(meetings(), key=len, reverse=True)))
    return re.compile(rf"\s+({verbs})\b", re.IGNORECASE)


def destined(title: str, sentence: str, noun: Noun) -> str:
    """A short title of a visit with where it goes: "evaluation visit to Albania"."""
    if len(title.split()) > FEW or kind_of(title, legs=1) not in GOING:
        return title
    found = TO.match(sentence, noun.end)
    return f"{title} {found[1]}" if found else title


def told_apart(title: str, sentence: str, read: Proposal, noun: Noun) -> str:
    """A short title of a year alone, with the place right behind it: "G-8 Summit in Sapporo"."""
    days = read.legs[0].days
    if not days or days.precision is not Precision.YEAR or len(title.split()) >= FEW:
        return title
    place = BEHIND.match(sentence, noun.end) if len(read.legs) == 1 and not noun.year else None
    return f"{title} {place[1]}" if place and read.legs[0].place else title


def named_before(noun: Noun, told: Sequence[Proposal]) -> str:
    """The full name of what a bare noun with a year is one of: "the 2014 summit"."""
    heads = (BRACKETED.sub("", read.title) for read in reversed(told))
    return next((title for title in heads if title.casefold().endswith(noun.head.casefold())), "")


def titled(noun: Noun, section: Section, sentence: str) -> str:
    """A title: what the text puts in quotes, the heading that is of the same word, or the noun."""
    words = len(noun.quoted.split())
    if noun.head[:1].islower() and words >= FEW and not joined(noun) and is_named(noun):
        return noun.quoted
    topic = section.topic
    this = is_pointing(sentence, noun)
    if not noun.quoted and topic and (this or (is_of(noun, topic) and len(topic.split()) > FEW)):
        return topic
    return noun.text[:1].upper() + noun.text[1:]


def is_of(noun: Noun, topic: str) -> bool:
    """Whether a heading is of the same kind, and names more than the body that meets."""
    head = noun.head
    if is_bare(noun) and begins_so(topic) and kind_of(topic, legs=1) is kind_of(head, legs=1):
        return True
    return head.casefold() in topic.casefold() and (head[:1].islower() or begins_so(topic))


def purpose(sentence: str, noun: Noun, found: Found) -> str:
    """What a meeting without any name of its own is to do, from behind its date."""
    if noun.quoted or len(noun.text.split()) > FEW:
        return ""
    behind = PURPOSE.match(sentence, found.end)
    return f" {behind[1].strip()}" if behind else ""
