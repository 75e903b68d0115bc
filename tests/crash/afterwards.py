"""Whether everything that came, and that was due within the hour, has come to its end."""

from datetime import timedelta
from pathlib import Path

from tests.crash import evidence
from tests.crash.prepared import BEGINS

HOUR = timedelta(minutes=60)


def settled(database: Path) -> bool:
    """Nothing that came is open, and nothing that is due waits."""
    found = evidence.rows(database)
    waits = {"waiting", "sending"}
    return all(row["closed_at"] for row in found["inbox"]) and not any(
        row["state"] in waits and row["purpose"] == "reminder" for row in due_rows(found)
    )


def due_rows(found: dict[str, list[evidence.Row]]) -> list[evidence.Row]:
    """The reminders of the hour; those of another day may wait."""
    ends = (BEGINS + HOUR).replace(tzinfo=None).isoformat(" ")
    return [row for row in found["delivery"] if row["due_at"] <= ends]
