"""The places and days at the end of a piece of text, and what stands before them: the title."""

from dataclasses import dataclass, replace
from typing import Final

from reading.dates import DaysRead, Found
from reading.doubts import about
from reading.lines.after import site_after
from reading.lines.certain import known
from reading.lines.groups import Group, grouped
from reading.lines.legs import leg_of, tidy
from reading.lines.listed_sites import in_list, sites_before
from reading.lines.odd_sites import run_on, run_on_aside, site_bracketed, site_opened, widened
from reading.lines.reader import Reader
from reading.lines.segments import joints
from reading.lines.sites import Site, site_alone, site_before
from reading.lines.venues import unvenued
from reading.places import PlaceRead, read_place
from reading.proposals import LegRead

EDGES: Final = " \t,.:–—-，。、：،"
OPENERS: Final = ",;:(–—-，；：（、،|/"
BRACKETS: Final = ")]）】"


@dataclass(frozen=True)
class Tail:
    """Legs found at the end of a piece, and the text that is left before them."""

    rest: str
    legs: tuple[LegRead, ...]


def read_tail(text: str, reader: Reader, *, titled: bool) -> Tail:
    """The legs at the end of a text; ``titled`` where a title may stand before them."""
    rest = text.rstrip(EDGES + BRACKETS)
    found = grouped(rest, reader.days(rest))
    legs: list[LegRead] = []
    ends = [0, *(each.end for each in found)]
    for each, since in reversed(list(zip(found, ends, strict=False))):
        if each.end > len(rest) or not (stands(rest, each) or not titled):
            continue
        at = legs_at(rest, each, since, reader, titled=titled)
        if at is None or (legs and not (at[1][0].place and at[1][0].days)):
            break
        rest, legs = at[0], [*at[1], *legs]
    if not found or not legs:
        return undated(rest, reader, titled=titled)
    return Tail(tidy(rest), tuple(legs))


def only_leg(text: str, reader: Reader) -> LegRead | None:
    """The one leg that a text is, with nothing beside it."""
    tail = read_tail(text, reader, titled=False)
    return tail.legs[0] if len(tail.legs) == 1 and not tail.rest else None


def stands(text: str, found: Found | Group) -> bool:
    """Whether a date stands by itself: a weak one needs a comma, bracket or dash on either side."""
    before, after = text[: found.start].rstrip(), text[found.end :].lstrip()
    if not found.weak:
        return True
    return (not before or before[-1] in OPENERS) and (
        not after or after[0] in OPENERS + BRACKETS + ".。"
    )


def legs_at(
    text: str, found: Group, since: int, reader: Reader, *, titled: bool
) -> tuple[str, list[LegRead]] | None:
    """The text before the legs of one date, or of several side by side, and the legs.

    Their place stands after or before the date; ``since`` is where the date before this one ends.
    None where the date is the title's.
    """
    before, after = (
        text[: found.start].rstrip(EDGES + "([（"),
        text[found.end :].strip(EDGES + "()[]（）"),
    )
    if joints().fullmatch(after):
        after = ""
    behind = places_after(after, reader) if after else ()
    if behind:
        source = text[found.start :]
        return before, [leg_of(one, read, source) for read in found.reads for one in behind]
    start, places = places_before(text[: found.start], before, since, reader, titled=titled)
    if after and start is None:
        return None
    rest = before if start is None else before[:start].rstrip(EDGES)
    whole, rest = rest, unvenued(rest)
    if start is None and rest != whole:
        places = (PlaceRead((), (about("unknown_place", whole[len(rest) :].strip(EDGES)),)),)
    source = text[len(rest) :]
    legs = [leg_of(one, read, source) for read in found.reads for one in places]
    if after:
        legs[0] = replace(legs[0], doubts=(*legs[0].doubts, about("unread", after)))
    return rest.rstrip(EDGES + "([（"), legs


def places_after(after: str, reader: Reader) -> tuple[PlaceRead, ...]:
    """The place, or the places, that all of a text behind a date is."""
    if found := in_list(after, reader.gazetteer):
        return found
    site = site_after(after, reader.gazetteer)
    return (site.read,) if site else ()


def places_before(
    text: str, before: str, since: int, reader: Reader, *, titled: bool
) -> tuple[int | None, tuple[PlaceRead, ...]]:
    """Where the place, or the places, before a date begin; None where there is none."""
    site = place_before(text, before, since, reader, titled=titled)
    several = None if since else sites_before(before, reader.gazetteer, titled=titled)
    if several and (site is None or not site.read.choices or several.start <= site.start):
        return several.start, several.reads
    return (site.start, (site.read,)) if site else (None, (PlaceRead(()),))


def place_before(
    text: str, before: str, since: int, reader: Reader, *, titled: bool
) -> Site | None:
    """The place before a date: all that an "and" joins to the last date, or what commas part."""
    joint = joints().match(before, since) if since else None
    if joint and known(before[joint.end() :], reader.gazetteer):
        read = read_place(before[joint.end() :], gazetteer=reader.gazetteer)
        return Site(joint.start("word"), read)
    if text.rstrip(EDGES).endswith(("(", "[", "（")):
        return site_opened(before, reader.gazetteer)
    bracketed = site_bracketed(before, reader.gazetteer)
    site = site_before(before, reader.gazetteer, titled=titled)
    if bracketed and (site is None or site.start >= bracketed.start):
        return widened(before, bracketed, reader.gazetteer) if titled else bracketed
    if site:
        return widened(before, site, reader.gazetteer) if titled else site
    beside = run_on if before == text.rstrip() else run_on_aside
    return beside(before, reader.gazetteer)


def undated(text: str, reader: Reader, *, titled: bool) -> Tail:
    """A place without days at the end of a text; a title alone has none."""
    site: Site | None = site_alone(text, reader.gazetteer, titled=titled)
    if site is None:
        return Tail(tidy(text), ())
    leg = leg_of(site.read, DaysRead(()), text[site.start :])
    return Tail(tidy(unvenued(text[: site.start].rstrip(EDGES))), (leg,))
