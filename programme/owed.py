"""What is owed: a pure function of an activity, its people, the rules, what was told, and now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from programme.rules import EXACT, Rules, Rung
from programme.values import Answer, Clock, Kind, LegSeen, LegStatus, Role, Status

LIVE = frozenset({LegStatus.PLANNED, LegStatus.CONFIRMED})
SHARED = frozenset(Status) - {Status.DRAFT, Status.COMPLETED, Status.REPORTED}


@dataclass(frozen=True)
class Guest:
    """A person in an activity, as far as what is owed depends on them."""

    person_id: int
    chat_id: int | None
    zone: str
    role: Role
    answer: Answer
    told: Mapping[str, Any] | None
    changes_told: int = 0


@dataclass(frozen=True)
class Planned:
    """An activity, as far as what is owed depends on it."""

    activity_id: int
    kind: Kind | None
    status: Status
    legs: Sequence[LegSeen]
    tell_at: datetime | None


@dataclass(frozen=True)
class Owed:
    """One message owed: ``key`` names purpose, activity, person, rule and occurrence."""

    key: str
    purpose: str
    person_id: int
    chat_id: int | None
    due_at: datetime
    expires_at: datetime | None = None
    leg_id: int | None = None
    rule: str | None = None
    reference: int | None = None


def owed(plan: Planned, guests: Sequence[Guest], rules: Rules, now: datetime) -> Iterator[Owed]:
    """Everything that is owed for an activity, due or not; what has expired is not owed."""
    facts = facts_of(plan)
    for guest in guests:
        if guest.answer is Answer.DECLINED:
            continue
        if plan.status is Status.CONFIRMED:
            yield from _reminders(plan, guest, rules, now)
        if plan.status in SHARED:
            yield from _news(plan, guest, facts, rules, now)


def _reminders(plan: Planned, guest: Guest, rules: Rules, now: datetime) -> Iterator[Owed]:
    for leg in plan.legs:
        begins = start_of(leg, rules)
        if leg.status not in LIVE or begins is None or begins <= now:
            continue
        for rung in rules.of(plan.kind).ladder:
            due = due_of(rung, leg, begins, guest.zone)
            if guest.role in rung.to and due < begins:
                occurrence = f"{leg.id}@{begins:%Y%m%dT%H%MZ}"
                yield Owed(
                    f"reminder:{plan.activity_id}:{guest.person_id}:{rung.name}:{occurrence}",
                    "reminder",
                    guest.person_id,
                    guest.chat_id,
                    due,
                    begins,
                    leg.id,
                    rung.name,
                )


def _news(
    plan: Planned, guest: Guest, facts: Mapping[str, Any], rules: Rules, now: datetime
) -> Iterator[Owed]:
    whom = f"{plan.activity_id}:{guest.person_id}"
    ends = end_of(plan, rules)
    if ends and ends <= now:
        return
    if guest.told is None:
        yield Owed(
            f"invitation:{whom}:-:1", "invitation", guest.person_id, guest.chat_id, now, ends
        )
    elif plan.tell_at and (ends is None or plan.tell_at < ends) and guest.told != facts:
        key = f"change:{whom}:-:{guest.changes_told + 1}"
        yield Owed(key, "change", guest.person_id, guest.chat_id, plan.tell_at, ends)


def facts_of(plan: Planned) -> dict[str, Any]:
    """What a reader is told of an activity, as it is kept to compare with: plain JSON values."""
    return {"status": plan.status.value, "legs": [_told(leg) for leg in plan.legs]}


def _told(leg: LegSeen) -> dict[str, Any]:
    days = leg.days
    return {
        "id": leg.id,
        "status": "cancelled" if leg.status is LegStatus.CANCELLED else "live",
        "city": leg.place.city,
        "territory": leg.place.territory,
        "zone": leg.place.zone,
        "precision": days.precision.value,
        "start": days.start.isoformat() if days.start else None,
        "end": days.end.isoformat() if days.end else None,
        "start_time": days.start_time.isoformat() if days.start_time else None,
        "end_time": days.end_time.isoformat() if days.end_time else None,
    }


def start_of(leg: LegSeen, rules: Rules) -> datetime | None:
    """The instant a leg begins, UTC; without times at ``office.day_begins`` of its zone."""
    days = leg.days
    if days.precision not in EXACT or days.start is None:
        return None
    hour = days.start_time or rules.day_begins
    return instant(datetime.combine(days.start, hour), leg.place.zone or rules.zone)


def end_of(plan: Planned, rules: Rules) -> datetime | None:
    """The instant after which news of an activity helps nobody, UTC; None while undated."""
    ends = [
        instant(
            datetime.combine(leg.days.end, leg.days.end_time or rules.day_ends),
            leg.place.zone or rules.zone,
        )
        for leg in plan.legs
        if leg.days.end
    ]
    return max(ends, default=None) if len(ends) == len(plan.legs) else None


def due_of(rung: Rung, leg: LegSeen, begins: datetime, reader_zone: str) -> datetime:
    """The instant a rung of the ladder falls due for a reader, UTC; days count by wall clock."""
    if rung.before is not None or rung.at is None:
        return begins - (rung.before or timedelta())
    zone = reader_zone if rung.clock is Clock.READER else leg.place.zone or reader_zone
    start = leg.days.start or begins.date()
    return instant(datetime.combine(start - timedelta(days=rung.days), rung.at), zone)


def instant(wall: datetime, zone: str) -> datetime:
    """A wall-clock time as UTC; in a gap the later reading, in a fold the first (RFC 5545)."""
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
