"""Rows of a sheet that give one reference: legs of one activity, or a row that was copied."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.papers.differing import equal, same_place
from programme.values import ActivitySeen
from reading.doubts import about
from reading.folding import fold
from reading.matching.known import Register, parts_of
from reading.proposals import Proposal

TWICE = "reference_twice"


def gathered(reads: Sequence[Proposal], register: Register) -> list[Proposal]:
    """The same in their order, each reference once.

    A row whose title and legs are others than those of its reference was copied to begin a new
    activity; it is one, and says so.
    """
    by_ref: dict[tuple[str, ...], list[int]] = {}
    for at, read in enumerate(reads):
        if read.ref:
            by_ref.setdefault(parts_of(read.ref), []).append(at)
    kept: list[Proposal | None] = list(reads)
    for numbers in by_ref.values():
        if len(numbers) > 1:
            rows = [reads[at] for at in numbers]
            known = register.named(rows[0].ref)
            together = list(whole(rows, register.was(known) if known else None))
            for at, one in zip(numbers, together, strict=True):
                kept[at] = one
    return [one for one in kept if one is not None]


def whole(rows: Sequence[Proposal], known: ActivitySeen | None) -> Iterator[Proposal | None]:
    """In place of the row that means the reference all of them that are legs of it."""
    title = known.title if known else rows[0].title
    first = next((at for at, one in enumerate(rows) if same(one.title, title)), 0)
    mine = [at == first or belongs(one, rows[first], known) for at, one in enumerate(rows)]
    for at, one in enumerate(rows):
        if at == first:
            legs = [each for each, own in zip(rows, mine, strict=True) if own]
            yield joined(legs, title)
        elif mine[at]:
            yield None
        else:
            yield replace(one, ref="", doubts=(*one.doubts, about(TWICE, one.ref)))


def same(one: str, two: str) -> bool:
    """The same words."""
    return fold(one) == fold(two)


def belongs(row: Proposal, first: Proposal, known: ActivitySeen | None) -> bool:
    """Whether a row is a leg of the activity: by its title, or in a place and on days of its."""
    if same(row.title, first.title) or (known and same(row.title, known.title)):
        return True
    legs = known.live_legs if known and row.legs else ()
    return bool(legs) and all(
        any(equal(leg, one) and same_place(leg.place, one.place) for one in legs)
        for leg in row.legs
    )


def joined(rows: Sequence[Proposal], title: str) -> Proposal:
    """All rows as one, under the title that was changed, if any was."""
    first = next((one for one in rows if not same(one.title, title)), rows[0])
    return replace(
        first,
        legs=tuple(dict.fromkeys(leg for one in rows for leg in one.legs)),
        doubts=tuple(dict.fromkeys(doubt for one in rows for doubt in one.doubts)),
        source="\n".join(dict.fromkeys(one.source for one in rows)),
        kinds=tuple(dict.fromkeys(kind for one in rows for kind in one.kinds)),
        states=tuple(dict.fromkeys(state for one in rows for state in one.states)),
    )
