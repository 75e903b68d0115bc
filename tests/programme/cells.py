"""What an act has left, read from the rows alone and apart from the programme."""

from collections import defaultdict
from typing import Any

from db.database import Database
from db.tables import metadata

Row = dict[str, Any]
Rows = dict[tuple[str, int], Row]
Cell = tuple[str, int, str]

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
