"""Versions and revisions of what an act touched, and when its news are owed."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import history, owing
from programme.legs import start_of
from programme.rules import Rules
from programme.values import Status

# A change of these is a change that others see: the calendar's SEQUENCE rises with it.
SEEN_BY_OTHERS = {
    "activity": frozenset({"title", "kind", "status", "reason", "level", "body_id", "session_no"}),
    "leg": frozenset(
        {"city", "territory", "zone", "precision", "start_on", "end_on", "start_time", "end_time"}
        | {"status", "level", "id"}
    ),
    "activity_project": frozenset({"project_id", "lead"}),
    "activity_body": frozenset({"body_id"}),
    "translation": frozenset({"text", "language"}),
}


def seen_by_others(thing: str, fields: Collection[str]) -> bool:
    """Whether others see that these fields of a thing have changed."""
    return not SEEN_BY_OTHERS.get(thing, frozenset()).isdisjoint(fields)


def raise_versions(
    session: Session, touched: dict[int, dict[history.Thing, frozenset[str]]], now: datetime
) -> dict[int, int]:
    versions = {}
    for activity_id, things in touched.items():
        activity = session.get(Activity, activity_id)
        if activity is None:
            continue
        born = ("activity", activity_id) in things and "id" in things["activity", activity_id]
        activity.version += 0 if born else 1
        others_see = any(seen_by_others(thing, fields) for (thing, _), fields in things.items())
        if activity.status is not Status.DRAFT and others_see:
            activity.revision += 1
            activity.revised_at = now
            held = activity_id in session.info.get("held", ())
            activity.tell_at = None if held else _tell_at(session, activity, now)
        versions[activity_id] = activity.version
    session.flush()
    return versions


def _tell_at(session: Session, activity: Activity, now: datetime) -> datetime:
    """Ten minutes on, so that a slip can be mended; at once when the start is near."""
    rules: Rules = session.info["rules"]
    starts = (start_of(leg, rules) for leg in owing.planned(session, activity).legs)
    if any(start and start - now <= rules.tell_at_once_within for start in starts):
        return now
    return now + rules.tell_after
