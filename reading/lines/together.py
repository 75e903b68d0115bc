"""Names of a list as places: each by itself, by the countries of the others, or one of several."""

from collections.abc import Sequence
from dataclasses import replace

from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.places import NOWHERE, PlaceRead, read_place


def together(names: Sequence[str], gazetteer: Gazetteer, *, either: bool) -> tuple[PlaceRead, ...]:
    """Each of several places; a country behind its towns is theirs, and one of two is a doubt."""
    reads = agreed([read_place(name, gazetteer=gazetteer) for name in names])
    if not reads:
        return ()
    where = [read.choices[0].territory if read.choices else None for read in reads]
    if any(read.choices == (NOWHERE,) for read in reads):
        return ()
    last = reads[-1].choices[0] if reads[-1].choices else None
    if last and last.city is None and any(read.choices[0].city for read in reads[:-1]):
        towns = [read_place(f"{name}, {names[-1]}", gazetteer=gazetteer) for name in names[:-1]]
        inside = all(one.choices[:1] and one.choices[0].territory == where[-1] for one in towns)
        reads = towns if inside else reads
    if not either:
        return tuple(reads) if len(reads) > 1 else ()
    return (one_of(names, reads, where),)


def agreed(reads: list[PlaceRead]) -> list[PlaceRead]:
    """Places of which each is one, by the countries of the others; none where that fails."""
    sure = {read.choices[0].territory for read in reads if len(read.choices) == 1}
    found: list[PlaceRead] = []
    for read in reads:
        fit = [place for place in read.choices if place.territory in sure]
        if len(read.choices) != 1 and len(fit) != 1:
            return []
        found.append(read if len(read.choices) == 1 else PlaceRead((fit[0],)))
    return found


def one_of(
    names: Sequence[str], reads: Sequence[PlaceRead], where: Sequence[str | None]
) -> PlaceRead:
    """One of several places, which is not known: but the country where all lie in one."""
    doubt = about("unread", " / ".join(names))
    if len(set(where)) > 1 or not reads[0].choices:
        return PlaceRead((), (doubt,))
    return PlaceRead((replace(reads[0].choices[0], city=None),), (doubt,))
