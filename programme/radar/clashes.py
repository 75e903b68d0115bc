"""What two plans have in common that they had better not: people, rooms, territories, themes."""

from collections.abc import Iterator
from itertools import product

from programme.radar.values import Advice, Concern, Other, Plan, Stay
from programme.values import Days, Kind, Precision

A_WEEK = 7
SAME_THEME = 90
# Nobody is anywhere for these; the first have no place either.
NOWHERE = frozenset({Kind.CALL})
REMOTE = frozenset({Kind.ONLINE, Kind.CALL})


def clashes(plan: Plan, other: Plan) -> Iterator[Advice]:
    """The clashes of a plan with another one, once for each concern."""
    said = set[Concern]()
    for mine, theirs in product(plan.stays, other.stays):
        for advice in _of_stays(plan, mine, other, theirs):
            if advice.concern not in said:
                said.add(advice.concern)
                yield advice


def gap(one: Stay, two: Stay) -> int:
    """Whole days between two stays: 0 for the next day, less where they share one."""
    return (max(one.start, two.start) - min(one.end, two.end)).days - 1


def _of_stays(plan: Plan, mine: Stay, other: Plan, theirs: Stay) -> Iterator[Advice]:
    both = tuple(name for number, name in plan.people.items() if number in other.people)
    sitting = {*plan.members} - {*plan.people}
    away = tuple(name for n, name in plan.members.items() if n in other.people and n in sitting)
    there = seen(other, theirs)
    if not {plan.kind, other.kind} & NOWHERE:
        if both and _meet(mine, theirs):
            yield Advice(Concern.PERSON, leg=mine.leg, other=there, people=both)
        elif both and _travels(plan, mine, other, theirs):
            yield Advice(Concern.TRAVEL, leg=mine.leg, other=there, people=both)
        if away and _meet(mine, theirs):
            yield Advice(Concern.MEMBERS, leg=mine.leg, other=there, people=away)
    if mine.venue and _same_room(mine, theirs) and _meet(mine, theirs):
        yield Advice(Concern.ROOM, leg=mine.leg, place=mine.place, other=there)
    yield from _of_places(plan, mine, other, theirs)


def _of_places(plan: Plan, mine: Stay, other: Plan, theirs: Stay) -> Iterator[Advice]:
    territory = mine.place.territory
    if territory is None or theirs.place.territory != territory:
        return
    there = seen(other, theirs)
    if _another_project(plan, other, territory) and gap(mine, theirs) < A_WEEK:
        yield Advice(Concern.TERRITORY, leg=mine.leg, place=mine.place, other=there)
    elif plan.theme and plan.theme == other.theme and gap(mine, theirs) < SAME_THEME:
        yield Advice(Concern.THEME, leg=mine.leg, place=mine.place, other=there)


def _another_project(plan: Plan, other: Plan, territory: str) -> bool:
    """Where many meet anyway, at the seat of the office, two projects do not clash."""
    own, others = {one.id for one in plan.charges}, {one.id for one in other.charges}
    works = any(territory in one.territories for one in (*plan.charges, *other.charges))
    return bool(own and others) and not own & others and works


def _meet(mine: Stay, theirs: Stay) -> bool:
    if mine.begins and mine.ends and theirs.begins and theirs.ends:
        return mine.begins < theirs.ends and theirs.begins < mine.ends
    return gap(mine, theirs) < 0


def _travels(plan: Plan, mine: Stay, other: Plan, theirs: Stay) -> bool:
    """On the day before or after, in another place: whoever goes there is on the way."""
    apart = (mine.place.territory, mine.place.city) != (theirs.place.territory, theirs.place.city)
    return not {plan.kind, other.kind} & REMOTE and gap(mine, theirs) == 0 and apart


def _same_room(mine: Stay, theirs: Stay) -> bool:
    def room(stay: Stay) -> tuple[str, ...]:
        return tuple((part or "").casefold().strip() for part in (stay.venue, stay.place.city))

    return room(mine) == room(theirs)


def seen(other: Plan, stay: Stay) -> Other:
    """How a piece of advice names another activity."""
    days = Days(Precision.DAY, stay.start, stay.end)
    return Other(other.activity, other.title, other.ref, stay.place, days)
