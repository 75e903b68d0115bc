"""Where everything is held of which nothing else is said: "Unless otherwise stated, in Geneva"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.documents.home import names
from reading.gazetteer import Gazetteer
from reading.layouts.sentences import sentences
from reading.lines.certain import spelt, sure
from reading.lines.spots import listed, placing
from reading.places import NOWHERE, read_place
from reading.prose.spots import IDEOGRAPHIC
from reading.wordlists import every

# Such a note stands at the head or at the foot of a paper.
REACH: Final = 4000
LONGEST: Final = 300

Usual = tuple[Place, str]


def usual_of(text: str, gazetteer: Gazetteer) -> Usual | None:
    """The place that a note gives for all the rest, and the note; None where there is none."""
    for note in notes(text):
        places = places_of(note, gazetteer)
        if len(set(places)) == 1:
            return places[0], note
    return None


def notes(text: str) -> Iterator[str]:
    """The sentences that except something from what they say of all."""
    ends = text if len(text) <= 2 * REACH else f"{text[:REACH]}\n\n{text[-REACH:]}"
    for block in ends.split("\n\n") if excepting().search(ends) else ():
        for sentence in sentences(" ".join(block.split())):
            if len(sentence) <= LONGEST and excepting().search(sentence):
                yield sentence


def places_of(note: str, gazetteer: Gazetteer) -> list[Place]:
    """The places that a note names."""
    if found := IDEOGRAPHIC.search(note):
        return list(read_place(found[1], gazetteer=gazetteer).choices[:1])
    for match in placing().finditer(note):
        if places := listed(match["names"].strip(" ,."), gazetteer):
            return places
    forms = (form for name in names(note) for form in spelt(name) if sure(form, gazetteer))
    choices = (read_place(form, gazetteer=gazetteer).choices[0] for form in forms)
    return [place for place in choices if place != NOWHERE]


@lru_cache(maxsize=1)
def excepting() -> re.Pattern[str]:
    """Words that except what is said otherwise, in all our languages."""
    words = sorted(set(every("places", "unless")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
