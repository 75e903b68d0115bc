"""Activities told in running text: a noun that names one, a verb that says it is held, a date."""

import re
from itertools import islice
from typing import NamedTuple

from programme.values import Days, Precision
from reading.dates import Found, Near
from reading.documents.kin import allied, remember
from reading.documents.lending import owned
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.layouts.sentences import sentences
from reading.proposals import Proposal
from reading.prose.announcing import term
from reading.prose.around import Around
from reading.prose.further import further
from reading.prose.nouns import nouns
from reading.prose.relative import next_days
from reading.prose.unheard import handed_back
from reading.remarks import is_due, is_moved

__all__ = ["told_in"]

# "may" and "march" are verbs as well.
SHORT = 6
# "INC-5.2" is no day.
CODE = re.compile(r"[^\W\d_]-$")
# "Visits in 2022: 8." is a count.
FIGURE = re.compile(r"\s*[:=]\s*(?:[A-Z]{3}\s*)?\d[\d.,]*\s*(?:%|[^\W\d_]{5,}|[.;)]|$)")
# More dates than this in a sentence are a list that no rule of sentences reads.
MOST_DATES = 12
# The day that was said before, and the new one.
PAIR = 2
# So many sentences, or activities, above may have the name of what is called "the agency".
MOST_ABOVE = 8


class Heard(NamedTuple):
    """What one paragraph says, in its order, and the last days that it speaks of.

    ``unheard`` are its sentences about a day to come of which nobody knows what is held then.
    """

    told: list[Proposal]
    unheard: list[Proposal]
    last: Days | None


def told_in(text: str, section: Section, setting: Setting, last: Days | None = None) -> Heard:
    """The activities of one paragraph.

    ``last`` are the days of the paragraph before, which "the next day" may lean on.
    """
    here = section.near or setting.near
    reader = setting.reader(Near(here.year, None, here.text) if here else None)
    told: list[Proposal] = []
    unheard: list[Proposal] = []
    parts = sentences(text)
    for at, sentence in enumerate(parts):
        usual = (each for each in reader.dated(sentence) if usable(each, sentence))
        dates = list(islice(usual, MOST_DATES))
        dates = dates[-1:] if len(dates) == PAIR and is_moved(sentence) else dates
        dates += next_days(sentence, last)
        named = list(nouns(sentence, dates, setting.language)) if dates else []
        before = " ".join(parts[max(0, at - MOST_ABOVE) : at]) if named else ""
        around = Around(sentence, before, named, section, setting, reader, dates)
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


def usable(found: Found, sentence: str) -> bool:
    """Whether a date in running text may be that of an activity.

    It is understood, not the verb "may", and not a day by which something is due.
    """
    written = sentence[found.start : found.end]
    if CODE.search(sentence, 0, found.start) and written[:1].isdigit():
        return False
    if FIGURE.match(sentence, found.end):
        return False
    verb = written.isascii() and written.isalpha() and written.islower() and len(written) < SHORT
    if verb or len(found.read.choices) != 1 or found.read.choices[0].start is None:
        return False
    day = found.read.choices[0].precision is Precision.DAY
    return not (day and is_due(sentence, found.start, found.end))
