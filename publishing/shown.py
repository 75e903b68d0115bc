"""Which legs a calendar shows, in which order, and in which years it needs their zones."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from programme.feeds import Choices
from programme.values import ActivitySeen, LegSeen, Level, Precision, Status
from publishing.firmness import is_open
from publishing.wording import OFF, Called, standing

# How long what was cancelled or postponed stays, for clients to see it.
OFF_FOR = timedelta(days=30)
Shown = tuple[str, ActivitySeen, LegSeen, Called]


def shown(activities: Iterable[ActivitySeen], today: date, choices: Choices) -> list[Shown]:
    """Each leg by UID, with its activity, and which of how many it is.

    Absent are drafts, what is red, legs without days, what was called off when its days lie
    thirty days back, and what its reader does not want.
    """
    return sorted(_all(activities, today, choices), key=lambda one: one[0])


def _all(activities: Iterable[ActivitySeen], today: date, choices: Choices) -> Iterator[Shown]:
    for activity in activities:
        if activity.status is Status.DRAFT or activity.level is Level.RED:
            continue
        legs, count = activity.legs, len(activity.legs)
        if count > 1:
            legs = tuple(sorted(legs, key=lambda leg: (leg.days.start or date.max, leg.id)))
        for number, leg in enumerate(legs, start=1):
            if _is_shown(activity, leg, today, choices):
                yield leg.uid, activity, leg, (number, count) if count > 1 else None


def _is_shown(activity: ActivitySeen, leg: LegSeen, today: date, choices: Choices) -> bool:
    days = leg.days
    if days.start is None or days.end is None or days.precision is Precision.TBC:
        return False
    if days.end + OFF_FOR < today and standing(activity, leg) in OFF:
        return False
    return not (choices.tentative_hidden and is_open(activity, leg))


def spans(legs: Iterable[LegSeen]) -> dict[str, range]:
    """The years in which each zone is needed, so that one event decides nothing for other zones."""
    found: dict[str, range] = {}
    for leg in legs:
        days, zone = leg.days, leg.place.zone
        if days.precision is Precision.TIME and zone and days.start and days.end:
            first, last = days.start.year, days.end.year
            known = found.get(zone, range(first, last + 1))
            found[zone] = range(min(known[0], first), max(known[-1], last) + 1)
    return found
