"""The radar: a pure function of a plan, what is planned around it, and the almanac."""

from collections.abc import Collection, Iterable, Iterator

from programme.almanac import Almanac
from programme.radar.clashes import clashes
from programme.radar.days import days
from programme.radar.projects import projects
from programme.radar.values import Advice, Concern, Plan

ORDER = list(Concern)


def survey(
    plan: Plan,
    *,
    around: Iterable[Plan] = (),
    hidden: Iterable[Plan] = (),
    almanac: Almanac,
    hosts: Collection[str] = (),
) -> tuple[Advice, ...]:
    """Everything worth knowing of a plan, the gravest first; nothing of it forbids anything.

    :param around: other plans that its reader may see, without those that belong to it.
    :param hidden: plans that they may not see: of these, only that there is something.
    :param hosts: territories in which anything may be held.
    """
    found = [
        *(advice for other in around for advice in clashes(plan, other)),
        *_restricted(plan, hidden),
        *projects(plan, hosts),
        *days(plan, almanac),
    ]
    return tuple(sorted(found, key=lambda one: (not one.grave, ORDER.index(one.concern))))


def _restricted(plan: Plan, hidden: Iterable[Plan]) -> Iterator[Advice]:
    """One line, whatever it is and however many there are: more would tell what and where."""
    if any(True for other in hidden for _ in clashes(plan, other)):
        yield Advice(Concern.RESTRICTED)
