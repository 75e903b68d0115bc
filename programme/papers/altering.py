"""What a paper says otherwise of a known activity; what was before is kept for Undo."""

import secrets
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import edits
from programme.papers.values import Alteration, LegAltered
from programme.values import LegStatus, Precision

OF_LEG = ("city", "territory", "zone", "zone_guessed", "precision", "start_on", "end_on")
TIMES = ("start_time", "end_time")
READ: dict[str, Any] = {
    "precision": Precision,
    "start_on": date.fromisoformat,
    "end_on": date.fromisoformat,
    "start_time": time.fromisoformat,
    "end_time": time.fromisoformat,
}


def alter(session: Session, activity: Activity, alters: Alteration) -> dict[str, Any]:
    """Write it; what was before, and what was written, as JSON keeps it."""
    before: dict[str, Any] = {"legs": {}, "status": activity.status.value}
    if alters.title:
        before["title"] = activity.title
        activity.title = edits.checked_title(alters.title)
    for one in alters.legs:
        leg = _leg(session, activity, one)
        before["legs"][str(leg.id)] = fields_of(leg) if one.leg_id else None
        if one.place is not None:
            edits.put_place(leg, one.place)
        if one.days is not None:
            edits.put_days(leg, one.days)
    session.flush()
    edits.propose_again(activity)
    return before


def stands(session: Session, activity: Activity, alters: Alteration) -> bool:
    """Whether an activity is by now as the paper has it."""
    if alters.title and edits.checked_title(alters.title) != activity.title:
        return False
    legs = session.scalars(select(Leg).where(col(Leg.activity_id) == activity.id)).all()
    live = [leg for leg in legs if leg.status is not LegStatus.CANCELLED]
    return all(any(_as_said(leg, one) for leg in live) for one in alters.legs)


def _as_said(leg: Leg, one: LegAltered) -> bool:
    """Whether a leg has the place and the days that are said of it."""
    if one.leg_id not in {None, leg.id}:
        return False
    place, days = one.place, one.days
    there = place is None or (place.city, place.territory) == (leg.city, leg.territory)
    spans = (leg.precision, leg.start_on, leg.end_on, leg.start_time, leg.end_time)
    said = days and (days.precision, days.start, days.end, days.start_time, days.end_time)
    return there and said in {None, spans}


def _leg(session: Session, activity: Activity, one: LegAltered) -> Leg:
    if one.leg_id is not None:
        return edits.leg_of(session, activity, one.leg_id, lacking="")
    leg = Leg(activity_id=activity.id or 0, uid=secrets.token_hex(16))
    session.add(leg)
    session.flush()
    return leg


def fields_of(leg: Leg) -> dict[str, Any]:
    """Place and days of a leg as JSON keeps them."""
    kept = {}
    for name in (*OF_LEG, *TIMES):
        value = getattr(leg, name)
        kept[name] = value.isoformat() if isinstance(value, date | time) else value
    return kept


def restore(session: Session, activity: Activity, before: dict[str, Any]) -> None:
    """What was before stands again; a leg that was added is cancelled, as calendars have it."""
    if "title" in before:
        activity.title = before["title"]
    for number, fields in before["legs"].items():
        leg = session.get(Leg, int(number))
        if leg is None:
            continue
        if fields is None:
            leg.status = LegStatus.CANCELLED
            continue
        for name, value in fields.items():
            read = READ.get(name)
            setattr(leg, name, read(value) if read and value is not None else value)
