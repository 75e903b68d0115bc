"""News owed to one guest: an invitation, then whatever they were told that no longer holds."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from programme.legs import end_of
from programme.owed.values import Guest, Owed, Planned
from programme.rules import Rules
from programme.values import LegSeen, LegStatus


def news(
    plan: Planned, guest: Guest, facts: Mapping[str, Any], rules: Rules, now: datetime
) -> Iterator[Owed]:
    """The invitation, or the change, that a guest has not been told of."""
    whom = f"{plan.activity_id}:{guest.person_id}"
    ends = end_of_all(plan, rules)
    if ends and ends <= now:
        return
    if guest.told is None:
        yield Owed(
            f"invitation:{whom}:-:1", "invitation", guest.person_id, guest.chat_id, now, ends
        )
    elif plan.tell_at and (ends is None or plan.tell_at < ends) and _is_wrong(guest, facts):
        key = f"change:{whom}:-:{guest.changes_told + 1}"
        yield Owed(key, "change", guest.person_id, guest.chat_id, plan.tell_at, ends)


def _is_wrong(guest: Guest, facts: Mapping[str, Any]) -> bool:
    return any(told != facts for told in (guest.told, *guest.perhaps))


def end_of_all(plan: Planned, rules: Rules) -> datetime | None:
    """The instant after which news of an activity helps nobody, UTC; None while undated."""
    ends = [end for end in (end_of(leg, rules) for leg in plan.legs) if end]
    return max(ends, default=None) if len(ends) == len(plan.legs) else None


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
