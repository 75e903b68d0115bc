"""What a page lists: one entry for each place and span of days, in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from programme.feeds import Choices
from programme.values import ActivitySeen, LegSeen, Precision, Status
from publishing.discretion import discreet
from publishing.shown import shown
from publishing.wording import COARSE, OFF, Called, standing


@dataclass(frozen=True)
class Entry:
    """One leg of an activity, or an activity of which no leg may be seen yet.

    :param address: where there is more of it to read.
    """

    activity: ActivitySeen
    leg: LegSeen | None
    called: Called = None
    address: str | None = None

    @property
    def name(self) -> str:
        """What the page's own links call it."""
        return f"e{self.activity.id}-{self.leg.id if self.leg else 0}"

    @property
    def status(self) -> Status:
        """How firm it is."""
        return standing(self.activity, self.leg) if self.leg else self.activity.status

    @property
    def off(self) -> bool:
        """Whether it was called off."""
        return self.status in OFF

    @property
    def begins(self) -> date | None:
        """Its first day, or the first of the window in which it lies."""
        return self.leg.days.start if self.leg else None

    @property
    def ends(self) -> date | None:
        """Its last day, or the last of its window."""
        return self.leg.days.end or self.leg.days.start if self.leg else None

    @property
    def fixed(self) -> bool:
        """Whether its days are known."""
        unknown = COARSE | {Precision.TBC}
        return self.leg is not None and self.leg.days.precision not in unknown and bool(self.begins)


def listed(activities: Iterable[ActivitySeen], today: date, choices: Choices) -> list[Entry]:
    """What a calendar of these choices holds, in order of time."""
    found = shown(map(unlinked, activities), today, choices)
    return _in_order(Entry(activity, leg, called) for _, activity, leg, called in found)


def entries(activities: Iterable[ActivitySeen]) -> list[Entry]:
    """All of them in order of time; what has no days comes last."""
    return _in_order(one for activity in activities for one in _of(activity))


def unlinked(activity: ActivitySeen) -> ActivitySeen:
    """The activity without joining links and telephone numbers that somebody wrote into it."""
    reason = discreet(activity.reason) if activity.reason else None
    return replace(activity, title=discreet(activity.title), reason=reason, texts=())


def _in_order(found: Iterable[Entry]) -> list[Entry]:
    return sorted(found, key=lambda one: (one.begins or date.max, one.activity.id, one.name))


def _of(activity: ActivitySeen) -> list[Entry]:
    legs = sorted(activity.legs, key=lambda leg: (leg.days.start or date.max, leg.id))
    if not legs:
        return [Entry(activity, None)]
    count = len(legs)
    numbered = enumerate(legs, start=1)
    return [Entry(activity, leg, (n, count) if count > 1 else None) for n, leg in numbered]


def coming(all_of_them: Iterable[Entry], today: date) -> list[Entry]:
    """Those that are not over; called off ones until their days have passed."""
    return [one for one in all_of_them if one.ends is None or one.ends >= today]


def within(all_of_them: Iterable[Entry], month: date) -> list[Entry]:
    """Those of which a day, or the window, touches the month of this first day."""
    after = next_month(month)
    return [
        one
        for one in all_of_them
        if one.begins and one.ends and one.begins < after and one.ends >= month
    ]


def next_month(month: date) -> date:
    """The first day of the month after."""
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return (month.replace(day=1) - timedelta(days=1)).replace(day=1)
