"""Finding what is due among 100,000 and a million waiting rows on SQLite."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy.orm import Session

from benchmarks.sides.office import prepare
from benchmarks.sides.tables import Row, table, verdict
from bot.settings import read
from db.database import Database
from programme import deliveries

NOW = datetime(2016, 7, 11, 6, 0, tzinfo=UTC)
CHATS = range(10_001, 11_001)
DUE = 500
TAKEN = 100
TURNS = 30
WANTED = 1.5
COLUMNS = "key, purpose, activity_id, person_id, chat_id, rule, due_at, state, attempts"
INSERT = f"INSERT INTO delivery ({COLUMNS}) VALUES (?, 'reminder', ?, ?, ?, 't-7', ?, 'waiting', 0)"  # noqa: S608 -- our own names


def measure(*, quick: bool = False) -> None:
    """Print the medians of both sizes, and their ratio."""
    sizes = (10_000, 100_000) if quick else (100_000, 1_000_000)
    found = [among(number) for number in sizes]
    rows: list[Row] = []
    for name in found[0]:
        few, many = (one[name] for one in found)
        kept = verdict(kept=many / few <= WANTED, wanted=f"at most {WANTED}")
        rows.append((name, few, many, many / few, kept))
    head = ("question", *(f"ms of {number:,}" for number in sizes), "ratio", "")
    title = f"What is due: {DUE} of so many waiting rows, SQLite, median of {TURNS}"
    table(title, head, rows)


def among(number: int) -> dict[str, float]:
    """Median milliseconds of each question among so many rows, most of them due later."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "convoke.db"
        prepare(path, list(CHATS))
        fill(path, number)
        database = Database(f"sqlite:///{path}")
        questions: dict[str, Callable[[Session], object]] = {
            "any_due": lambda session: deliveries.any_due(session, now=NOW),
            f"due, {TAKEN} rows": lambda session: list(session.scalars(deliveries.due(NOW, TAKEN))),
            f"take, {TAKEN} rows": lambda session: deliveries.take(
                session, now=NOW, epoch=1, count=TAKEN
            ),
        }
        try:
            return {name: timed(database, work) for name, work in questions.items()}
        finally:
            database.close()


def fill(path: Path, number: int) -> None:
    """Write the waiting rows, and let SQLite count them."""
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("PRAGMA synchronous=OFF")
        chats = dict(opened.execute("SELECT id, person_id FROM chat WHERE id >= ?", (CHATS[0],)))
        activity = opened.execute("SELECT id FROM activity WHERE status = 'confirmed'").fetchone()
        opened.executemany(INSERT, rows(number, chats, activity[0]))
        opened.execute("ANALYZE")


def rows(number: int, chats: dict[int, int], activity: int) -> Iterator[tuple[object, ...]]:
    """The first have come due, the others fall due over the next year."""
    for one in range(number):
        chat = CHATS[one % len(CHATS)]
        later = timedelta(minutes=1 + one * 500_000 // number)
        due = NOW - timedelta(minutes=1) if one < DUE else NOW + later
        at = due.replace(tzinfo=None).isoformat(" ") + ".000000"
        yield f"reminder:{one}", activity, chats[chat], chat, at


def timed(database: Database, work: Callable[[Session], object]) -> float:
    """Median of many turns, each in a transaction that leaves everything as it was."""
    found = []
    for turn in range(TURNS + 1):
        with Session(database.engine) as session:
            session.info["rules"] = RULES
            session.connection()
            began = perf_counter()
            if not work(session):
                raise RuntimeError("nothing is due")
            session.flush()
            if turn:
                found.append((perf_counter() - began) * 1000)
            session.rollback()
    return median(found)


RULES = read().rules()
