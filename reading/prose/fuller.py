"""A bare word of a kind has the name that was given to it before: "the conference will be held"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reading.kinds import has_kind_word
from reading.proposals import Proposal
from reading.prose.attaching import is_bare
from reading.prose.nouns import Noun, nouns

# So many words make a name, and not all that is told of it.
FEWEST: Final = 2
MOST: Final = 12
LONGEST: Final = 1200


def fuller(noun: Noun, before: str, language: str, told: Sequence[Proposal]) -> Noun:
    """The noun under the only name of its word that stands before it; it where there are several.

    What was told of already is another: "the seminar" behind one that is dated has no second day.
    """
    if not is_bare(noun) or noun.quoted or not has_kind_word(noun.text):
        return noun
    found = {
        one.text: one
        for one in nouns(before[-LONGEST:], (), language)
        if has_kind_word(one.head)
        and one.head.casefold() == noun.head.casefold()
        and FEWEST <= len(one.text.split()) <= MOST
        and not any(one.text.casefold() in each.title.casefold() for each in told)
    }
    if len(found) != 1:
        return noun
    named = next(iter(found.values()))
    return replace(noun, text=named.text, quoted=named.quoted)
