"""A mention taken into the proposal that it speaks of."""

from dataclasses import replace

from programme.values import Days, Precision
from reading.doubts import about
from reading.proposals import LegRead, Proposal

ORDER = list(Precision)


def merged(first: Proposal, other: Proposal) -> Proposal:
    """The proposal with what the mention adds: a place, finer days, a doubt where days differ."""
    legs = tuple(filled(leg, other) for leg in first.legs)
    doubts = first.doubts
    if differs(first, other):
        doubts = (*doubts, about("differs", other.source or other.title))
    projects = first.projects if first.projects or first.body else other.projects
    body = first.body if first.projects or first.body else other.body
    kind = first.kind or other.kind
    return replace(
        first,
        legs=legs,
        doubts=tuple(dict.fromkeys(doubts)),
        projects=projects,
        body=body,
        kind=kind,
        points=first.points or other.points,
    )


def filled(leg: LegRead, other: Proposal) -> LegRead:
    """A leg with its place or finer days from the mention, where both have but one."""
    if len(other.legs) != 1:
        return with_days(leg, other)
    two = other.legs[0]
    if leg.place is None and two.place and equal(leg.days, two.days):
        return replace(
            leg, place=two.place, doubts=(*leg.doubts, about("place_elsewhere", two.source))
        )
    return with_days(leg, other)


def with_days(leg: LegRead, other: Proposal) -> LegRead:
    """A leg with finer days, where its own are but a window around them."""
    for two in other.legs:
        if (
            two.days
            and leg.days
            and finer(two.days, leg.days)
            and (not two.place or not leg.place or two.place == leg.place)
        ):
            return replace(
                leg, days=two.days, doubts=(*leg.doubts, about("days_elsewhere", two.source))
            )
    return leg


def finer(one: Days, than: Days) -> bool:
    """Whether days are known more exactly."""
    return (
        ORDER.index(one.precision) < ORDER.index(than.precision)
        and one.precision is not Precision.TIME
    )


def equal(one: Days | None, two: Days | None) -> bool:
    """The same first and last day."""
    return bool(one and two and (one.start, one.end) == (two.start, two.end))


def differs(first: Proposal, other: Proposal) -> bool:
    """Whether no leg has the days that the mention gives, and none is but a window around them."""
    ours, theirs = [leg.days for leg in first.legs], [leg.days for leg in other.legs]
    if not theirs or not all(each and each.start for each in theirs):
        return False
    return not any(equal(one, two) or coarse(one, two) for one in ours for two in theirs)


def coarse(one: Days | None, two: Days | None) -> bool:
    """Whether the two are known to different precision."""
    return bool(
        one
        and two
        and (one.precision != two.precision)
        and Precision.TIME not in {one.precision, two.precision}
    )
