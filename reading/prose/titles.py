"""What an activity that running text tells of is called."""

import re
from collections.abc import Sequence

from programme.values import Precision
from reading.dates import Found
from reading.documents.sections import Section
from reading.proposals import Proposal
from reading.prose.company import of_whom, on_what
from reading.prose.hosts import by_host
from reading.prose.nouns import Noun
from reading.prose.numbers import next_of

FEW = 3
BRACKETED = re.compile(r"\s*\([^()]*\)$")
BEHIND = re.compile(r"\s+((?:in|at|à|en)\s[^\W\d_a-z][^,;:.()\d]{2,40}?)(?=,|\s+in\b)")
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
    title = of_whom(titled(noun, section), sentence, noun, since)
    title = on_what(title, sentence[: noun.start])
    return by_host(title + purpose(sentence, noun, found), sentence, noun, before)


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


def titled(noun: Noun, section: Section) -> str:
    """A title: what the text puts in quotes, the heading that is of the same word, or the noun."""
    if noun.head[:1].islower() and len(noun.quoted.split()) >= FEW:
        return noun.quoted
    topic = section.topic
    if (
        not noun.quoted
        and topic
        and noun.head.casefold() in topic.casefold()
        and len(topic.split()) > 3
    ):
        return topic
    return noun.text[:1].upper() + noun.text[1:]


def purpose(sentence: str, noun: Noun, found: Found) -> str:
    """What a meeting without any name of its own is to do, from behind its date."""
    if noun.quoted or len(noun.text.split()) > FEW:
        return ""
    behind = PURPOSE.match(sentence, found.end)
    return f" {behind[1].strip()}" if behind else ""
