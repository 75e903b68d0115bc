"""Finding what is due among 100,000 and 1,000,000 waiting rows, on SQLite."""

import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from benchmarks.table import show
from db import schema
from db.database import Database
from db.tables import Activity, Chat, Delivery, Person
from programme.deliveries import due
from programme.values import Level, Purpose, State, Status

NOW = datetime(2016, 7, 1, 6, tzinfo=UTC)
DUE, TIMES, LIMIT = 500, 30, 30
BATCH = 20_000


def filled(folder: Path, rows: int) -> Database:
    """A database with so many waiting deliveries, five hundred of them due."""
    url = f"sqlite:///{folder / f'{rows}.db'}"
    schema.upgrade(url)
    database = Database(url)
    with database.transaction(writes=True) as session:
        _people(session)
        for begun in range(0, rows, BATCH):
            session.execute(insert(Delivery), [_row(n) for n in range(begun, begun + BATCH)])
    with database.transaction(writes=True) as session:
        session.execute(text("ANALYZE"))
    return database


def _people(session: Session) -> None:
    session.add(Person(id=1, name="P", language="en_GB", zone="UTC", created_at=NOW))
    session.flush()
    chats = [{"id": n, "wrong_codes": 0} for n in range(1, 5001)]
    session.execute(insert(Chat), chats)
    session.add(
        Activity(
            id=1, title="A", title_language="en_GB", status=Status.CONFIRMED, level=Level.CLEAR,
            revised_at=NOW, created_at=NOW,
        )
    )  # fmt: skip
    session.flush()


def _row(n: int) -> dict[str, Any]:
    late = timedelta(seconds=n) if n < DUE else -timedelta(minutes=n % 500_000 + 1)
    return {
        "key": f"reminder:1:1:t-7:{n}",
        "purpose": Purpose.REMINDER,
        "activity_id": 1,
        "person_id": 1,
        "chat_id": n % 5000 + 1,
        "due_at": NOW - late,
        "state": State.WAITING,
        "attempts": 0,
    }


def finding(database: Database) -> float:
    """Milliseconds to find what to take next, the median of thirty."""
    taken = []
    for _ in range(TIMES):
        with database.transaction(writes=False) as session:
            begun = time.perf_counter()
            found = list(session.scalars(due(NOW, LIMIT)))
            taken.append(time.perf_counter() - begun)
            assert len(found) == LIMIT
    return median(taken) * 1000


def measure(*, quick: bool) -> None:
    """Print the table."""
    few, many = (20_000, 100_000) if quick else (100_000, 1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        ms = {rows: finding(filled(Path(folder), rows)) for rows in (few, many)}
    show(
        f"Finding {LIMIT} due deliveries on SQLite (median of {TIMES}, after ANALYZE)",
        ("waiting rows", "ms", "ratio"),
        [(f"{rows:,}", f"{ms[rows]:.2f}", f"{ms[rows] / ms[few]:.2f}") for rows in (few, many)],
        "Wanted: at most 1.5.",
    )
