"""Which piece of a line is its place: by the gazetteer first, by the look of the words last."""

from dataclasses import dataclass, replace
from typing import Final

from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.kinds import has_kind_word
from reading.lines.certain import EDGES, known, sure, uninflected
from reading.lines.segments import after_preposition, beginnings, name_like, undistricted
from reading.lines.venues import is_venue
from reading.places import PlaceRead, read_place
from reading.toponyms import territory

FEWEST: Final = 2


@dataclass(frozen=True)
class Site:
    """A place in a text: where it begins, and how it was read."""

    start: int
    read: PlaceRead


def site_before(text: str, gazetteer: Gazetteer, *, titled: bool) -> Site | None:
    """The place at the end of a text that precedes a date."""
    starts = beginnings(text)
    for start in reversed(starts[1:]):
        site = exact(text, start, gazetteer)
        whole = titled and site is not None and not text[: site.start].strip(EDGES)
        if site and not (whole and has_kind_word(text[start : starts[0]])):
            return site
    if not starts:
        return None
    return (
        single(text, starts, gazetteer, titled=titled)
        or towned(text, starts, gazetteer, titled=titled)
        or guessed(text, starts, gazetteer, titled=titled)
    )


def site_alone(text: str, gazetteer: Gazetteer, *, titled: bool) -> Site | None:
    """The place at the end of a text without a date; in a title only what can be nothing else."""
    starts = beginnings(text)
    for start in reversed(starts[1:]):
        if (site := exact(text, start, gazetteer)) and (not titled or text[:start].strip(EDGES)):
            return site if not titled or name_like(text[start:].split(",", maxsplit=1)[0]) else None
    if not starts or (titled and not text[: starts[0]].strip(EDGES)):
        return None
    name = text[starts[0] :]
    if sure(name, gazetteer) and (not titled or name_like(name)):
        return Site(starts[0], read_place(name, gazetteer=gazetteer))
    return guessed(text, starts, gazetteer, titled=False) if not titled else None


def exact(text: str, start: int, gazetteer: Gazetteer) -> Site | None:
    """From ``start`` on: a city and the territory it is in; a preposition may come first."""
    for begin, name in (
        (start, start),
        *after_preposition(text[: text.find(",", start) + 1], start),
    ):
        if known(text[name:], gazetteer):
            return Site(begin, read_place(text[name:], gazetteer=gazetteer))
    return None


def single(text: str, starts: list[int], gazetteer: Gazetteer, *, titled: bool) -> Site | None:
    """The last segment, or its end behind a preposition: a territory, a city, or "online"."""
    start = starts[0]
    name, first = text[start:], titled and not text[:start].strip(EDGES)
    if sure(name, gazetteer) and not (first and has_kind_word(name)):
        city_before = (
            guessed(text, starts, gazetteer, titled=titled) if territory(name, gazetteer) else None
        )
        return city_before or Site(start, read_place(name, gazetteer=gazetteer))
    if not first and name.rstrip().endswith((")", "）")) and known(name, gazetteer):
        return Site(start, read_place(name, gazetteer=gazetteer))
    if not first and name_like(name) and not has_kind_word(name):
        read = read_place(name, gazetteer=gazetteer)
        if read.choices:
            return Site(start, read)
    for begin, end in after_preposition(text, start):
        name = uninflected(text[end:].strip(EDGES), gazetteer)
        if name_like(name) and (sure(name, gazetteer) or known(name, gazetteer)):
            return Site(begin, read_place(name, gazetteer=gazetteer))
    return None


def towned(text: str, starts: list[int], gazetteer: Gazetteer, *, titled: bool) -> Site | None:
    """A town with its venue behind it: "București, Palatul Parlamentului"."""
    if own := housed(text, starts[0], gazetteer):
        return own
    if len(starts) < 2 or (titled and not text[: starts[1]].strip(EDGES)):
        return None
    town, house = text[starts[1] : starts[0]].strip(EDGES), text[starts[0] :].strip(EDGES)
    if not is_venue(house) and (not name_like(house) or has_kind_word(house)):
        return None
    if territory(town, gazetteer) and not is_venue(house):
        return None
    for begin, since in ((0, 0), *after_preposition(town, 0)):
        name = town[since:]
        if name_like(name) and (sure(name, gazetteer) or known(name, gazetteer)):
            read = read_place(name, gazetteer=gazetteer)
            read = replace(read, doubts=(*read.doubts, about("unread", house)))
            return Site(starts[1] + begin, read)
    return None


def housed(text: str, start: int, gazetteer: Gazetteer) -> Site | None:
    """The town that a venue is named after, behind the last sign: "Universidade de Coimbra"."""
    house = text[start:].strip(EDGES)
    town = " ".join(house.split()[-1:])
    plain = start > 0 and is_venue(house) and len(house.split()) > FEWEST and name_like(town)
    if not plain or is_venue(town) or not sure(town, gazetteer) or territory(town, gazetteer):
        return None
    read = read_place(town, gazetteer=gazetteer)
    return Site(start, replace(read, doubts=(*read.doubts, about("unread", house))))


def guessed(text: str, starts: list[int], gazetteer: Gazetteer, *, titled: bool) -> Site | None:
    """An unknown name where a place would stand: to be asked about, not to be dropped."""
    last = text[starts[0] :]
    two = territory(last.strip(EDGES), gazetteer) is not None
    if two and len(starts) < 2:
        return None
    start = starts[1] if two else starts[0]
    name = text[start : starts[0]] if two else last
    name = name.strip(EDGES + "(")
    plausible = name_like(undistricted(name)) and not has_kind_word(name)
    before = text[:start].rstrip()
    if not plausible or before.endswith(":") or (titled and not before.strip(EDGES)):
        return None
    return Site(start, read_place(text[start:], gazetteer=gazetteer))
