"""The figures for whoever watches: what /metrics, /office and ``convoke check`` ask for."""

import time
from collections.abc import Sequence
from statistics import median

from benchmarks.table import show
from benchmarks.waiting.rows import Waiting
from db.database import Database
from programme import deliveries

TIMES = 15


def measure(filled: Sequence[Waiting]) -> None:
    """Print the table."""
    rows = [(one.kind, f"{one.many:,}", *_asked(one)) for one in filled]
    show(
        f"Figures for whoever watches: milliseconds beside the loop (median of {TIMES})",
        ("", "rows", "how all stands", "outcomes"),
        rows,
    )


def _asked(one: Waiting) -> tuple[str, str]:
    database = Database(one.url)
    standing, outcomes = [], []
    for _ in range(TIMES):
        with database.transaction(writes=False) as session:
            begun = time.perf_counter()
            deliveries.standing(session, now=one.begins)
            between = time.perf_counter()
            deliveries.outcomes(session)
            standing.append(between - begun)
            outcomes.append(time.perf_counter() - between)
    database.close()
    return f"{median(standing) * 1000:.1f}", f"{median(outcomes) * 1000:.1f}"
