"""Taking what is due among those that wait: to find it, and the whole commit."""

import time
from collections.abc import Sequence
from statistics import median
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.table import show
from benchmarks.waiting.rows import Waiting
from bot.settings import read
from db.database import Database
from programme import deliveries
from programme.deliveries import Outcome, due
from programme.values import State

LIMITS, TIMES = (30, 150), 30
WANTED = {"SQLite": 1.5, "PostgreSQL": 2.0}


def measure(filled: Sequence[Waiting]) -> None:
    """Print the table: the smaller database of each kind before the larger one."""
    few: dict[tuple[str, int], tuple[float, float]] = {}
    rows = []
    for one in filled:
        for limit in LIMITS:
            found = _taken(one, limit)
            first = few.setdefault((one.kind, limit), found)
            cells = (f"{ms:.2f} ({ms / was:.2f})" for ms, was in zip(found, first, strict=True))
            rows.append((one.kind, f"{one.many:,}", str(limit), *cells))
    show(
        f"Taking what is due: milliseconds, and times those of the smaller (median of {TIMES})",
        ("", "waiting", "limit", "found", "taken, committed"),
        rows,
        "Wanted: " + ", ".join(f"{kind} {most}" for kind, most in WANTED.items()) + ".",
    )


def _taken(one: Waiting, limit: int) -> tuple[float, float]:
    """Milliseconds to find what is due, and to take it; what was taken is settled in between."""
    database = Database(one.url)
    epoch = _note(database, deliveries.hold_lease, owner="bench")
    finding, taking = [], []
    for _ in range(TIMES):
        begun = time.perf_counter()
        with database.transaction(writes=False) as session:
            assert len(session.scalars(due(one.due_at, limit)).all()) == limit
        between = time.perf_counter()
        parcels = _note(database, deliveries.take, now=one.due_at, epoch=epoch, count=limit)
        ended = time.perf_counter()
        assert len(parcels) == limit
        finding.append(between - begun)
        taking.append(ended - between)
        outcomes = [Outcome(parcel.id, State.SENT, parcel.id) for parcel in parcels]
        _note(database, deliveries.settle, outcomes=outcomes, epoch=epoch, now=one.due_at)
        _note(database, deliveries.hold_lease, owner="bench")
    database.close()
    return median(finding) * 1000, median(taking) * 1000


def _note(database: Database, note: Any, **given: Any) -> Any:
    with database.transaction(writes=True) as session:
        return _with_rules(session, note, **given)


def _with_rules(session: Session, note: Any, **given: Any) -> Any:
    session.info["rules"] = RULES
    return note(session, **given)


RULES = read().rules()
