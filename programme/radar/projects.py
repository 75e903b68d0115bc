"""What a project may still do, and where."""

from collections.abc import Collection, Iterator

from programme.radar.values import Advice, Concern, Plan
from programme.values import Kind

# These go to those whom a project serves, or gather them at home; others meet where there is room.
AT_HOME = frozenset({Kind.MISSION, Kind.WORKSHOP})


def projects(plan: Plan, hosts: Collection[str]) -> Iterator[Advice]:
    """A project that will have ended, and a territory that none of its projects works in.

    :param hosts: territories in which anything may be held.
    """
    for stay in plan.stays:
        over = [one for one in plan.charges if one.ends_on and one.ends_on < stay.end]
        if over and len(over) == len(plan.charges):
            ended = max(over, key=lambda one: one.ends_on or stay.end)
            yield Advice(Concern.ENDED, leg=stay.leg, day=ended.ends_on, project=ended.name)
            break
    if plan.kind in AT_HOME and plan.charges and all(one.territories for one in plan.charges):
        served = frozenset[str]().union(*(one.territories for one in plan.charges))
        for stay in plan.stays:
            if stay.place.territory and stay.place.territory not in {*served, *hosts}:
                lead = plan.charges[0].name
                yield Advice(Concern.SCOPE, leg=stay.leg, place=stay.place, project=lead)
