"""What each person is owed, worked out from what was done, by hand and apart from the product."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import zip_longest

from programme.rules import Rung
from programme.values import Answer, Clock, Policy, Status
from tests.model import wall
from tests.model.plans import BEGINS, ENDS, Leg, Part, Person, Plan

# What comes later than this before the start comes too late to act on.
NEAR = timedelta(hours=2)
# Who wishes for less gets what comes this late.
LAST = timedelta(hours=36)


@dataclass(frozen=True)
class Due:
    """One message: to whom, of what, when; ``hush`` where it came too late to be moved.

    :param until: it is of no use from then on.
    :param meant: when it would come if there were no quiet hours.
    """

    key: tuple[object, ...]
    chat: int
    plan: Plan
    leg: Leg | None
    at: datetime
    until: datetime
    meant: datetime
    hush: bool = False
    policy: Policy = Policy.SILENT_REPEAT

    def past(self, now: datetime) -> bool:
        """Whether its moment has gone by; what is to come at once has one still ahead."""
        return self.at <= now and not (self.hush and self.meant > now)


@dataclass
class Diary:
    """Everybody, and everything that is convened."""

    people: dict[int, Person]
    plans: dict[int, Plan] = field(default_factory=dict)

    def where(self, person: Person, moment: datetime) -> str:
        """The zone somebody is in: the venue's from the eve of what they attend, else their own."""
        for leg in sorted(self._attended(person), key=lambda leg: (leg.days.start, leg.id)):
            if wall.at(leg.days.start - wall.DAY, ENDS, leg.place.zone) <= moment < leg.end:
                return leg.place.zone
        return person.zone

    def _attended(self, person: Person) -> Iterator[Leg]:
        for plan in self.plans.values():
            part = plan.parts.get(person.chat)
            if part and part.answer is Answer.ACCEPTED and plan.status is Status.CONFIRMED:
                yield from (leg for leg in plan.legs if leg.live and not plan.remote)

    def reminders(self, now: datetime) -> Iterator[Due]:
        """Every reminder that anybody is to get, or would have got."""
        for plan in self.plans.values():
            for chat, part in plan.parts.items():
                silent = part.muted or part.answer is Answer.DECLINED
                if plan.status is Status.CONFIRMED and not silent:
                    for leg in plan.legs:
                        yield from self._of_leg(plan, leg, self.people[chat], part, now)

    def _of_leg(
        self, plan: Plan, leg: Leg, person: Person, part: Part, now: datetime
    ) -> Iterator[Due]:
        if not leg.live or leg.start <= now:
            return
        named = {name: rung for name, rung in plan.ladder.items() if name not in plan.off}
        meant = [
            (name, rung)
            for name, rung in named.items()
            if not rung.answers or part.answer in rung.answers
        ]
        every = [*((str(number), rung) for number, rung in person.own.items()), *meant]
        dues = [self._due(plan, leg, person, rung, now=now) for rung in every]
        ordered = sorted((one for one in dues if one), key=lambda one: (one.at, one.meant))
        for one, following in zip_longest(ordered, ordered[1:]):
            if following is None:
                yield one
            elif following.at > max(now, one.at):
                yield replace(one, until=following.at)

    def _due(
        self, plan: Plan, leg: Leg, person: Person, rung: tuple[str, Rung], *, now: datetime
    ) -> Due | None:
        name, rule = rung
        meant = self.moment(rule, leg, person)
        if meant >= leg.start or (person.brief and leg.start - meant > LAST):
            return None
        at, hush = self._moved(person, meant, leg.start, now)
        key = ("reminder", person.chat, plan.id, name, leg.id, leg.days.start, leg.days.start_time)
        return Due(key, person.chat, plan, leg, at, leg.start, meant, hush, rule.policy)

    def moment(self, rung: Rung, leg: Leg, person: Person) -> datetime:
        """When a reminder is meant to come; days are those of the wall."""
        if rung.before is not None:
            return leg.start - rung.before
        day, hour = leg.days.start - timedelta(days=rung.days), rung.at or BEGINS
        if rung.clock is Clock.VENUE:
            return wall.at(day, hour, leg.place.zone)
        return wall.at(day, hour, self.where(person, wall.at(day, hour, person.zone)))

    def _moved(
        self, person: Person, meant: datetime, start: datetime, now: datetime
    ) -> tuple[datetime, bool]:
        """Out of the quiet hours; or, where that is too late both ways, at once without sound."""
        zone = self.where(person, meant)
        if person.hours is None or not wall.within(meant, person.hours, zone):
            return meant, False
        begins, ends = wall.around(meant, person.hours, zone)
        if ends <= start - NEAR:
            return ends, False
        return (begins, False) if begins > now else (min(now, meant), True)

    def is_quiet(self, person: Person, moment: datetime) -> bool:
        """Whether nothing may sound where somebody is."""
        return wall.within(moment, person.hours, self.where(person, moment))
