"""Notes that say which days of an activity are in which of its places."""

from dataclasses import replace
from typing import Final

from reading.documents.days import within
from reading.matching import Told
from reading.proposals import Proposal

# So many activities above may have such a note.
MOST_ABOVE: Final = 40


def detailed(found: list[Told], read: Proposal) -> bool:
    """Give the activity that such a note is of its legs: "* Bissau: 29-30 May; Praia: 1-2 June".

    Whether there is one among the last that were found.
    """
    for at in range(len(found) - 1, max(-1, len(found) - MOST_ABOVE), -1):
        if details(found[at].read, read):
            found[at] = replace(found[at], read=replace(found[at].read, legs=read.legs))
            return True
    return False


def details(whole: Proposal, read: Proposal) -> bool:
    """Whether legs are those of an activity, in its places, each within its days."""
    if len(read.legs) < 2 or len(whole.legs) != len(read.legs) or not whole.title:
        return False
    span = whole.legs[0].days
    if span is None or any(leg.days != span for leg in whole.legs):
        return False
    places = [{leg.place for leg in each.legs if leg.place} for each in (whole, read)]
    inside = all(leg.days and within(leg.days, span) and leg.days != span for leg in read.legs)
    return inside and len(places[0]) == len(read.legs) and places[0] == places[1]
