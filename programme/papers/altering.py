"""What a paper says otherwise of a known activity; what was before is kept for Undo."""

import secrets
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import edits
from programme.papers.parts import cut
from programme.papers.values import Alteration, LegAltered
from programme.refusals import NotFound
from programme.values import Kind, LegStatus, Precision, Status

OF_LEG = ("city", "territory", "zone", "zone_guessed", "host", "team")
# These are read back from how JSON keeps them.
READ: dict[str, Any] = {
    "status": LegStatus,
    "precision": Precision,
    "start_on": date.fromisoformat,
    "end_on": date.fromisoformat,
    "start_time": time.fromisoformat,
    "end_time": time.fromisoformat,
}
Before = dict[str, Any]


def alter(session: Session, activity: Activity, alters: Alteration) -> Before:
    """Write it; what was before, and what was written, as JSON keeps it."""
    legs = legs_of(session, activity)
    added = [Leg(activity_id=activity.id or 0, uid=secrets.token_hex(16)) for _ in new(alters)]
    session.add_all(added)
    session.flush()
    before = put(activity, legs, alters)
    for leg, one in zip(added, new(alters), strict=True):
        before["legs"][str(leg.id)] = None
        _put(leg, one)
    session.flush()
    return before


def legs_of(session: Session, activity: Activity) -> dict[int, Leg]:
    """The legs of an activity by number."""
    question = select(Leg).where(col(Leg.activity_id) == activity.id)
    return {leg.id or 0: leg for leg in session.scalars(question)}


def new(alters: Alteration) -> list[LegAltered]:
    """The legs that are to be added."""
    return [one for one in alters.legs if one.leg_id is None]


def put(activity: Activity, legs: Mapping[int, Leg], alters: Alteration) -> Before:
    """Write it into the rows of what is there already; what was before, as JSON keeps it.

    :raises NotFound: the activity has no such leg.
    """
    before: Before = {"legs": {}, "status": activity.status.value, "reason": activity.reason}
    before |= _put_own(activity, alters)
    for one in alters.legs:
        if one.leg_id is None:
            continue
        leg = legs.get(one.leg_id)
        if leg is None:
            raise NotFound
        before["legs"][str(leg.id)] = fields_of(leg)
        _put(leg, one)
    if any(one.days for one in alters.legs):
        edits.propose_again(activity)
    return before


def _put_own(activity: Activity, alters: Alteration) -> Before:
    """What is not of a leg."""
    before: Before = {}
    if alters.title:
        before["title"] = activity.title
        activity.title = cut(alters.title)
    if alters.kind:
        before["kind"] = activity.kind.value if activity.kind else None
        activity.kind = alters.kind
    if alters.own:
        before["own"] = {name: getattr(activity, name) for name in alters.own}
    for name, value in alters.own.items():
        setattr(activity, name, value)
    return before


def _put(leg: Leg, one: LegAltered) -> None:
    if one.place is not None:
        edits.put_place(leg, one.place)
    if one.days is not None:
        edits.put_days(leg, one.days)
    leg.host, leg.team = one.host or leg.host, one.team or leg.team


def fields_of(leg: Leg) -> dict[str, Any]:
    """Place and days of a leg as JSON keeps them."""
    kept = {}
    for name in (*OF_LEG, *READ):
        value = getattr(leg, name)
        kept[name] = value.isoformat() if isinstance(value, date | time) else value
    return kept


def restore(activity: Activity, legs: Mapping[int, Leg], before: Before) -> None:
    """What was before stands again; a leg that was added is cancelled, as calendars have it."""
    if "title" in before:
        activity.title = before["title"]
    if "kind" in before:
        activity.kind = Kind(before["kind"]) if before["kind"] else None
    for name, value in before.get("own", {}).items():
        setattr(activity, name, value)
    if before.get("status") == Status.POSTPONED and activity.status is Status.TENTATIVE:
        activity.status, activity.reason = Status.POSTPONED, before.get("reason")
    for number, fields in before["legs"].items():
        leg = legs.get(int(number))
        if leg is not None:
            _restore(leg, {"status": LegStatus.CANCELLED.value} if fields is None else fields)


def _restore(leg: Leg, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        read = READ.get(name)
        setattr(leg, name, read(value) if read and value is not None else value)
