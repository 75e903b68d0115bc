"""A sheet that was sent out, beside what has become here of its activities since."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.papers.differing import other_days
from programme.papers import Alteration, LegAltered
from programme.values import ActivitySeen, Days, LegSeen, Place
from reading.folding import fold


def still_said(said: Alteration, was: ActivitySeen, known: ActivitySeen) -> Alteration:
    """What a sheet says otherwise than when it was sent out, as far as it is not so by now.

    Where the same has become something else here, what it was stays beside it.
    """
    title = said.title if said.title and fold(said.title) != fold(known.title) else None
    kind = said.kind if said.kind is not known.kind else None
    return replace(
        said,
        title=title,
        kind=kind,
        legs=tuple(_legs(said, was, known)),
        old_title=was.title if title and fold(was.title) != fold(known.title) else None,
        old_kind=was.kind if kind and was.kind is not known.kind else None,
    )


def clashes(said: Alteration) -> bool:
    """Whether any of it has become something else here too."""
    return bool(
        said.old_title or said.old_kind or any(one.old_place or one.old_days for one in said.legs)
    )


def moved_on(was: ActivitySeen, known: ActivitySeen) -> bool:
    """Whether any of what a sheet has of an activity has changed."""
    return was is not known and _face(was) != _face(known)


def _face(one: ActivitySeen) -> tuple[object, ...]:
    legs = {(leg.id, _town(leg.place), leg.days) for leg in one.live_legs}
    return one.title, one.kind, one.status, {*one.projects}, one.body, legs


def _town(place: Place) -> tuple[str, str | None]:
    return fold(place.city or ""), place.territory


def _legs(said: Alteration, was: ActivitySeen, known: ActivitySeen) -> Iterator[LegAltered]:
    before = {leg.id: leg for leg in was.legs}
    now = {leg.id: leg for leg in known.live_legs}
    for one in said.legs:
        old, new = before.get(one.leg_id or 0), now.get(one.leg_id or 0)
        if old and new:
            yield from _leg(one, old, new)
        elif old:
            # It was called off here since: what the sheet says of it would be a new one.
            place, days = one.place or old.place, one.days or old.days
            yield LegAltered(None, place, days, old.place, old.days)
        elif not any(_there(one, leg) for leg in now.values()):
            yield one


def _there(one: LegAltered, leg: LegSeen) -> bool:
    """Whether a leg that a sheet adds was added here too."""
    placed = one.place is not None and _town(one.place) == _town(leg.place)
    return placed and one.days is not None and other_days(leg.days, one.days) is None


def _leg(one: LegAltered, was: LegSeen, now: LegSeen) -> Iterator[LegAltered]:
    place = one.place if one.place and _town(one.place) != _town(now.place) else None
    days: Days | None = other_days(now.days, one.days)
    if place or days:
        yield LegAltered(
            one.leg_id,
            place,
            days,
            was.place if place and _town(was.place) != _town(now.place) else None,
            was.days if days and was.days != now.days else None,
        )
