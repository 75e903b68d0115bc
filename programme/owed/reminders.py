"""Reminders owed to one guest: the ladder of the activity, and their own wishes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, zip_longest

from programme.instants import instant
from programme.legs import end_of, start_of
from programme.owed.values import Guest, Owed, Planned
from programme.quiet import moved, zone_at
from programme.rules import Rules, Rung
from programme.values import Anchor, Clock, LegSeen, LegStatus

LIVE = frozenset({LegStatus.PLANNED, LegStatus.CONFIRMED})
# Whoever wishes for less gets what comes this late, and nothing earlier.
LAST = timedelta(hours=36)


def reminders(plan: Planned, guest: Guest, rules: Rules, now: datetime) -> Iterator[Owed]:
    """Every reminder of every live leg that has not begun, or ended where that is counted from."""
    if guest.muted:
        return
    ladder = rules.of(plan.kind).ladder if plan.ladder is None else plan.ladder
    rungs = (*guest.own, *(rung for rung in ladder if _meant(rung, guest)))
    for leg in plan.legs:
        if leg.status in LIVE and start_of(leg, rules):
            every = (_reminder(plan, leg, rung, guest, rules=rules, now=now) for rung in rungs)
            yield from _each_until_the_next(chain.from_iterable(every), now)


def _each_until_the_next(reminders: Iterable[Owed], now: datetime) -> Iterator[Owed]:
    """One that is late when the next falls due has had its time: nobody gets both at once.

    Of those that quiet hours move to one moment, or that are meant for one, the last one comes.
    """
    ordered = sorted(reminders, key=lambda one: (one.due_at, one.planned_at or one.due_at))
    for one, following in zip_longest(ordered, ordered[1:]):
        if following is None:
            yield one
        elif following.due_at > max(now, one.due_at):
            yield replace(one, expires_at=following.due_at)


def _meant(rung: Rung, guest: Guest) -> bool:
    heard = guest.role in rung.to or (guest.owns and "owner" in rung.to)
    return heard and (not rung.answers or guest.answer in rung.answers)


def _reminder(
    plan: Planned, leg: LegSeen, rung: Rung, guest: Guest, *, rules: Rules, now: datetime
) -> Iterator[Owed]:
    counted_from = (start_of if rung.anchor is Anchor.START else end_of)(leg, rules)
    if counted_from is None or counted_from <= now:
        return
    due = due_of(rung, leg, counted_from, guest)
    if due >= counted_from or (guest.brief and counted_from - due > LAST):
        return
    zone = zone_at(due, guest.zone, guest.stays)
    at, silent = moved(due, starts=counted_from, now=now, quiet=guest.quiet, zone=zone)
    occurrence = f"{leg.id}@{_on_the_wall(leg, rung)}"
    yield Owed(
        f"reminder:{plan.activity_id}:{guest.person_id}:{rung.name}:{occurrence}",
        "reminder",
        guest.person_id,
        guest.chat_id,
        at,
        counted_from,
        leg.id,
        rung.name,
        policy=rung.policy,
        silent=silent,
        planned_at=due,
        starts_at=start_of(leg, rules),
    )


def _on_the_wall(leg: LegSeen, rung: Rung) -> str:
    """What tells one occurrence of a leg from another: days and hours as they were said.

    Not an instant: where the clocks of a place are changed by law, it is still the same one.
    """
    days, start = leg.days, rung.anchor is Anchor.START
    day, hour = (days.start, days.start_time) if start else (days.end, days.end_time)
    return f"{day:%Y%m%d}" + (f"T{hour:%H%M}" if hour else "")


def due_of(rung: Rung, leg: LegSeen, counted_from: datetime, guest: Guest) -> datetime:
    """The instant a rung falls due for a guest, UTC; days count by the wall clock."""
    if rung.before is not None or rung.at is None:
        return counted_from - (rung.before or timedelta())
    first = leg.days.start if rung.anchor is Anchor.START else leg.days.end
    wall = datetime.combine((first or counted_from.date()) - timedelta(days=rung.days), rung.at)
    if rung.clock is Clock.VENUE:
        return instant(wall, leg.place.zone or guest.zone)
    at_home = instant(wall, guest.zone)
    return instant(wall, zone_at(at_home, guest.zone, guest.stays))
