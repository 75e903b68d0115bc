"""What an activity that running text tells of is called."""

import re
from collections.abc import Sequence

from reading.dates import Found
from reading.documents.sections import Section
from reading.proposals import Proposal
from reading.prose.nouns import Noun

FEW = 3
BRACKETED = re.compile(r"\s*\([^()]*\)$")
PURPOSE = re.compile(r"\s+(to\s+[a-z][^,;:.()]{8,140})")


def title_of(
    sentence: str, found: Found, noun: Noun, section: Section, told: Sequence[Proposal]
) -> str:
    """The title that a noun gives, by itself or with what stands around it."""
    if noun.year and (name := named_before(noun, told)):
        return f"{name} ({noun.year})"
    return titled(noun, section) + purpose(sentence, noun, found)


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
