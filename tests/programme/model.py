"""What should stand after any act, worked out from the rows alone and apart from the programme."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db.database import Database
from db.tables import metadata

Row = dict[str, Any]
Rows = dict[tuple[str, int], Row]
Cell = tuple[str, int, str]
Waiting = set[tuple[str, str | None, int, datetime]]

# What belongs to an activity, and what of it the door keeps by itself.
PARTS = ("activity", "leg", "activity_project", "participation", "approval")
KEPT = {"version", "revision", "revised_at", "tell_at", "told", "told_revision"}
# What others see change in their calendars.
SEEN = {
    "activity": {"title", "kind", "status", "reason", "level", "body_id", "session_no"},
    "leg": {"id", "city", "territory", "zone", "precision", "start_on", "end_on", "status"},
    "activity_project": {"project_id", "lead"},
}


def rows_of(database: Database) -> Rows:
    """Every row that has an id, by table and id."""
    found: Rows = {}
    with database.transaction(writes=False) as session:
        for name, table in metadata.tables.items():
            for row in session.execute(table.select()).mappings():
                [key] = [row[column.name] for column in table.primary_key]
                found[name, key] = dict(row)
    return found


def changed_cells(before: Rows, after: Rows) -> dict[int, set[Cell]]:
    """Which columns of which rows differ, by activity; what the door keeps left out."""
    found: defaultdict[int, set[Cell]] = defaultdict(set)
    for name, key in {*before, *after}:
        if name not in PARTS:
            continue
        was, now = before.get((name, key), {}), after.get((name, key), {})
        whole = now or was
        cells = {c for c in whole if c not in KEPT and was.get(c) != now.get(c)}
        if cells:
            activity = key if name == "activity" else whole["activity_id"]
            found[activity] |= {(name, key, column) for column in cells}
    return dict(found)


def others_see(cells: set[Cell]) -> bool:
    """Whether one of these columns is one that others see."""
    return any(column in SEEN.get(name, ()) for name, _, column in cells)


def facts(rows: Rows, activity: int) -> tuple[Any, ...]:
    """What a guest is told of an activity."""
    shown = ("status", "city", "territory", "zone", "precision", "start_on", "end_on")
    legs = [
        tuple(row[column] for column in ("id", *shown[1:]))
        for (name, _), row in sorted(rows.items())
        if name == "leg" and row["activity_id"] == activity
    ]
    return (rows["activity", activity]["status"], *legs)


@dataclass
class Model:
    """What guests know, and what follows from it."""

    told: dict[tuple[int, int], Any] = field(default_factory=dict)

    def waiting(self, rows: Rows, now: datetime) -> Waiting:
        """Everything that should wait now, as purpose, rung, person and moment."""
        found: Waiting = set()
        for (name, _), part in rows.items():
            if name == "participation" and part["answer"] != "declined":
                found |= self._of_guest(rows, part, now)
        return found

    def _of_guest(self, rows: Rows, part: Row, now: datetime) -> Waiting:
        activity, person = rows["activity", part["activity_id"]], part["person_id"]
        legs = [
            row
            for (kind, _), row in rows.items()
            if kind == "leg" and row["activity_id"] == activity["id"]
        ]
        found: Waiting = set()
        for leg in legs:
            if activity["status"] == "confirmed":
                found |= _reminders(leg, rows["person", person]["zone"], person, now)
        over = max(_at(leg["end_on"], time(18), leg["zone"]) for leg in legs)
        knows = self.told.get((activity["id"], person)) == facts(rows, activity["id"])
        tell_at = activity["tell_at"]
        if not knows and tell_at and over > max(now, tell_at):
            found.add(("change", None, person, tell_at))
        return found


def _reminders(leg: Row, zone: str, person: int, now: datetime) -> Waiting:
    day = leg["start_on"]
    due = {
        "T-7": _at(day - timedelta(days=7), time(9), zone),
        "T-1": _at(day - timedelta(days=1), time(18), leg["zone"]),
    }
    if _at(day, time(9), leg["zone"]) <= now:
        return set()
    return {("reminder", rung, person, at) for rung, at in due.items() if at > now}


def _at(day: Any, hour: time, zone: str) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
