"""What a paragraph is about: the name that it begins with, in bold or as a sentence by itself."""

import re
from datetime import date
from typing import Final

from reading.dates import Found
from reading.kinds import has_kind_word
from reading.layouts.sentences import has_verb, sentences
from reading.prose.attaching import is_bare, is_fine
from reading.prose.nouns import Noun
from reading.prose.saying import held, told

BOLD: Final = re.compile(r"^\s*(?:\*\*|__)(?=\S)(?P<name>[^*_\n]{3,140}?)(?:\*\*|__)")
# "You asked about the committee." is a sentence.
DONE: Final = re.compile(r"\b[a-z]{3,}ed\b")
EDGES: Final = " .:;–—-\t"
MOST_WORDS: Final = 14
# "5e session", "Fourth meeting".
NUMBERED: Final = re.compile(r"^(?:\d|[IVXL]+(?:e|th|-)?\s)")


def topic_of(text: str, source: str) -> tuple[str, str]:
    """The name and what follows it; none where a paragraph begins with its text."""
    bold = BOLD.match(source)
    if bold and text.startswith(bold["name"].strip()):
        name = bold["name"].strip()
        rest = text[len(name) :].lstrip(EDGES)
    else:
        name, rest = led_by(text)
    name = name.strip(EDGES)
    whole = 0 < len(name.split()) <= MOST_WORDS and not has_verb(name)
    return (name, rest) if whole and rest else ("", text)


def led_by(text: str) -> tuple[str, str]:
    """A first sentence that names an activity."""
    first, *others = sentences(text) or [""]
    if not others or not has_kind_word(first) or DONE.search(first):
        return "", text
    return first, " ".join(others)


def is_topical(found: Found, sentence: str, today: date) -> bool:
    """Whether a day may be that of what the paragraph is about.

    It is to come, or the sentence says that something was held then.
    """
    days = found.read.choices[0]
    ahead = bool(days.start and days.start >= today)
    return is_fine(found) and not told(sentence) and (ahead or held(sentence))


def entitled(topic: str, noun: Noun | None) -> Noun:
    """The topic as the noun; with the number that a sentence gives it: "Committee, 5th session"."""
    if noun is None or is_bare(noun):
        start, end = (noun.start, noun.end) if noun else (0, 0)
        return Noun(start, end, topic, topic.split(maxsplit=1)[0])
    return Noun(noun.start, noun.end, f"{topic}, {noun.text}", noun.head, noun.quoted)


def is_number(noun: Noun) -> bool:
    """Whether a noun has but a number of its own."""
    return bool(NUMBERED.match(noun.text)) and len(noun.text.split()) == 2
