"""Activities told in running text: a noun that names one, a verb that says it is held, a date."""

from dataclasses import replace

from programme.values import Days
from reading.dates import Found, Near
from reading.documents.lending import owned, retitled
from reading.documents.rows import unhurried
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.doubts import Doubt, about
from reading.kinds import kind_of
from reading.layouts.sentences import sentences
from reading.lines.reader import Reader
from reading.proposals import LegRead, Proposal
from reading.prose.attaching import attached
from reading.prose.nouns import Noun, nouns
from reading.prose.ordinals import elliptic
from reading.prose.relative import next_days
from reading.prose.spots import spots
from reading.prose.titles import title_of

__all__ = ["told_in"]

# "may" and "march" are verbs as well.
SHORT = 6
# More dates than this in a sentence are a list that no rule of sentences reads.
MOST_DATES = 12


def told_in(
    text: str, section: Section, setting: Setting, last: Days | None = None
) -> tuple[list[Proposal], Days | None]:
    """The activities of one paragraph, in its order; and the last days that it speaks of.

    ``last`` are those of the paragraph before, which "the next day" may lean on.
    """
    here = section.near or setting.near
    reader = setting.reader(Near(here.year, None, here.text) if here else None)
    told: list[Proposal] = []
    for sentence in sentences(text):
        dates = [each for each in reader.days(sentence) if usable(each, sentence)][:MOST_DATES]
        dates += next_days(sentence, last)
        named = list(nouns(sentence, dates, setting.language)) if dates else []
        for found in dates:
            last = found.read.choices[0]
            event = elliptic(sentence, found, named, told, reader)
            noun = None if event else attached(sentence, found, named)
            event = event_of(sentence, found, noun, reader) if noun else event
            if event and noun:
                event = retitled(event, title_of(sentence, found, noun, section, told))
            if event:
                told.append(owned(event, section, setting, sentence))
    return told, last


def usable(found: Found, sentence: str) -> bool:
    """Whether a date expression is one in running text: understood, and not the verb "may"."""
    written = sentence[found.start : found.end]
    verb = written.isascii() and written.isalpha() and written.islower() and len(written) < SHORT
    return not verb and len(found.read.choices) == 1 and found.read.choices[0].start is not None


def event_of(sentence: str, found: Found, noun: Noun, reader: Reader) -> Proposal:
    """The activity that a noun and a date make."""
    days = found.read.choices[0]
    leg = unhurried(LegRead(None, days, sentence, found.read.doubts, found.read.zone))
    places = spots(sentence, noun, found, reader.gazetteer)
    legs = tuple(replace(leg, place=place) for place in places) or (leg,)
    kind = kind_of(noun.text, legs=len(legs))
    unsure: tuple[Doubt, ...] = (about("from_prose", sentence),)
    doubts = unsure if kind else (*unsure, Doubt("unknown_kind"))
    return Proposal(noun.text, kind, (), None, legs, doubts, sentence)
