"""Activities told in running text: a noun that names one, a verb that says it is held, a date."""

from dataclasses import replace
from typing import NamedTuple

from programme.values import Days
from reading.dates import Near
from reading.documents.kin import allied, remember
from reading.documents.lending import owned
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.layouts.sentences import sentences
from reading.proposals import Proposal
from reading.prose.announcing import term
from reading.prose.around import Around
from reading.prose.bare_days import bare_days
from reading.prose.datelines import undated
from reading.prose.days import days_of
from reading.prose.further import further
from reading.prose.leading_days import led
from reading.prose.nouns import nouns
from reading.prose.pronouns import meant_by
from reading.prose.relative import next_days
from reading.prose.tense import in_tense
from reading.prose.unheard import handed_back
from reading.prose.weekdays import on_that_day, weekdays

__all__ = ["told_in"]

# So many sentences, or activities, above may have the name of what is called "the agency".
MOST_ABOVE = 8


class Heard(NamedTuple):
    """What one paragraph says, in its order, and the last days that it speaks of.

    ``unheard`` are its sentences about a day to come of which nobody knows what is held then.
    """

    told: list[Proposal]
    unheard: list[Proposal]
    last: Days | None


def told_in(
    text: str, section: Section, setting: Setting, last: Days | None = None, topic: str = ""
) -> Heard:
    """The activities of one paragraph.

    ``last`` are the days of the paragraph before, which "the next day" may lean on; ``topic`` is
    what the paragraph is about, which its first day is that of.
    """
    here = section.near or setting.near
    reader = setting.reader(Near(here.year, None, here.text) if here else None)
    text, written = undated(text, reader, "".join(section.headings[-1:]))
    if written and written.start:
        reader, last = replace(reader, today=written.start), written
    told: list[Proposal] = []
    unheard: list[Proposal] = []
    parts = led(sentences(text), reader)
    for at, sentence in enumerate(parts):
        dates, frames, limits = days_of(sentence, reader)
        dates = list(in_tense(sentence, dates, setting.today))
        dates = list(on_that_day(sentence, dates, written))
        leaning = [
            *next_days(sentence, last, dated=bool(dates)),
            *bare_days(sentence, dates, last, setting.language),
        ]
        leaning += weekdays(sentence, [*dates, *leaning], written, setting.language)
        dates = sorted((*dates, *leaning), key=lambda one: one.start)
        named = list(nouns(sentence, limits + leaning, setting.language)) if dates else []
        named = meant_by(sentence, parts[at - 1] if at else "", dates, named, setting.language)
        before = " ".join(parts[max(0, at - MOST_ABOVE) : at]) if named else ""
        about = "" if told else topic
        around = Around(sentence, before, named, section, setting, reader, dates, frames, about)
        so_far = len(told)
        for found in dates:
            last = found.read.choices[0]
            if more := further(around, found, told):
                told[-1] = more
                continue
            near = told[-MOST_ABOVE:]
            told += [allied(event, near) for event in around.events(found, near)]
        remember(sentence, setting)
        if dates and (running := term(sentence)):
            told.append(owned(running, section, setting, sentence))
        if len(told) == so_far:
            unheard += handed_back(sentence, dates, setting.today)
    return Heard(told, unheard, last)
