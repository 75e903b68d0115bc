"""One activity told of by several: by a mail and its calendar, by a mail and the older ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from programme.values import Days
from reading.doubts import about
from reading.folding import fold
from reading.matching.likeness import apart, pairs, within
from reading.matching.merging import equal, merged
from reading.matching.stems import share, stems
from reading.proposals import LegRead, Proposal

# Words in common, of those of the shorter title, on the same days and when the days have moved.
SAME: Final = 0.6
MOVED: Final = 0.75
FURTHEST: Final = timedelta(days=45)


def beside(events: Sequence[Proposal], words: Sequence[Proposal]) -> list[Proposal]:
    """The events of a calendar, and what the words around it tell besides."""
    found, own = list(events), list[Proposal]()
    for one in words:
        at = next((at for at, event in enumerate(events) if echoes(event, one)), None)
        if at is None:
            own.append(one)
        elif one.legs:
            found[at] = merged(found[at], one)
    return found + own


def once(reads: Sequence[Proposal]) -> list[Proposal]:
    """Each activity once, where a mail and the table in it say the same."""
    kept: dict[object, Proposal] = {}
    for read in reads:
        kept.setdefault(said(read) or id(read), read)
    return list(kept.values())


def said(read: Proposal) -> object:
    """What tells it from others, wherever it stands; nothing where it has no days."""
    legs = frozenset((leg.place, leg.days) for leg in read.legs)
    owners = frozenset((*read.projects, read.body))
    return (fold(read.title), legs, owners, read.ref) if read.legs else None


def behind(newer: Sequence[Proposal], older: Sequence[Proposal], lead: str) -> list[Proposal]:
    """What a mail says, and behind it what only the older one has that it quotes.

    :param lead: the line that leads to it; empty where the older one is what is handed on.
    """
    found, rest = list(newer), list[Proposal]()
    for one in older:
        at = next((at for at, new in enumerate(newer) if continues(new, one)), None)
        if at is not None:
            found[at] = settled(found[at], one)
        else:
            doubt = (about("quoted", lead),) if lead else ()
            rest.append(replace(one, doubts=(*one.doubts, *doubt)))
    return found + rest


def settled(new: Proposal, old: Proposal) -> Proposal:
    """The newer with what it leaves open, and a doubt that says what stood there before."""
    whole = merged(new, old) if new.legs else new
    doubts = tuple(one for one in whole.doubts if one.code != "differs" or one in new.doubts)
    if old.legs and not all(any(equal(a.days, b.days) for b in new.legs) for a in old.legs):
        doubts = (*doubts, about("quoted_otherwise", old.source or old.title))
    return replace(whole, doubts=doubts, legs=tuple(placed(leg, old) for leg in whole.legs))


def placed(leg: LegRead, old: Proposal) -> LegRead:
    """A leg of which only the days are new, in the place that it had."""
    there = old.legs[0] if len(old.legs) == 1 else None
    if leg.place is not None or there is None or there.place is None:
        return leg
    doubt = about("place_elsewhere", there.source or old.source)
    return replace(leg, place=there.place, doubts=(*leg.doubts, doubt))


def echoes(event: Proposal, words: Proposal) -> bool:
    """Whether words around a calendar are about one of its events."""
    if not words.legs:
        return likeness(event, words) >= MOVED
    return likeness(event, words) >= SAME and on_same_days(event, words)


def continues(new: Proposal, old: Proposal) -> bool:
    """Whether a mail speaks of what an older one has, on the same days, other ones, or none."""
    if apart(new, old):
        return False
    alike = likeness(new, old)
    if not new.legs or not old.legs:
        return alike >= MOVED
    return (alike >= SAME and on_same_days(new, old)) or (
        alike >= MOVED and any(close(a.days, b.days) for a, b in pairs(new, old))
    )


def likeness(one: Proposal, two: Proposal) -> float:
    """The words that both titles have in common."""
    if fold(one.title) == fold(two.title):
        return 1.0
    return share(stems(one.title), stems(two.title))


def on_same_days(one: Proposal, two: Proposal) -> bool:
    """Whether any of their legs are on the same days, or in a window around them."""
    return any(equal(a.days, b.days) or within(a.days, b.days) for a, b in pairs(one, two))


def close(one: Days | None, two: Days | None) -> bool:
    """Near enough to be the same, moved."""
    return bool(one and two and one.start and two.start and abs(one.start - two.start) <= FURTHEST)
