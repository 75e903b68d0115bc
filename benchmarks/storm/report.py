"""What storms left, as a table: what was struck, what arrived, what was lost, what is in doubt."""

from collections import Counter
from collections.abc import Sequence

from benchmarks.storm.failing import FAULTS
from benchmarks.storm.invariants import INVARIANTS, Evidence, broken
from benchmarks.storm.invariants.once import lost
from benchmarks.storm.run import Outcome
from benchmarks.table import show as table
from programme.values import State

SIGNALS = ("SIGKILL", "SIGSTOP", "SIGTERM")
HEADS = (
    "seed", "database", "processes", *SIGNALS, "seconds", "accepted", "repeated", "doubled",
    "lost", "in doubt", "of these arrived", "lag p99 s",
    "machine late s", "other side still s",
)  # fmt: skip
SHOWN = 5


def show(outcomes: Sequence[Outcome], name: str) -> None:
    """Print the tables."""
    table(f"Storm “{name}”", HEADS, [_row(one) for one in outcomes], *_wrong(outcomes))
    table(
        "Faults by order, and invariants (the number of offences)",
        ("seed", "database", *FAULTS, *INVARIANTS),
        [_faults(one) for one in outcomes],
    )


def _row(one: Outcome) -> list[str]:
    seen, storm = one.seen, one.storm
    struck = Counter(ending.signal for ending in seen.endings)
    doubtful = [row.id for row in seen.rows if row.state is State.ABANDONED]
    arrived = {call.delivery for call in seen.accepted}
    figures = (
        storm.seed,
        one.database,
        storm.processes,
        *(struck[name] for name in SIGNALS),
        round(one.seconds),
        len(seen.accepted),
        sum(row.repeated for row in seen.rows),
        sum(count > 1 for count in _copies(seen).values()),
        len([*lost(seen)]),
        len(doubtful),
        sum(number in arrived for number in doubtful),
        f"{_lag(seen):.1f}",
        f"{seen.late.total_seconds():.2f}",
        f"{sum((one.until - one.at).total_seconds() for one in seen.still):.1f}",
    )
    return [str(figure) for figure in figures]


def _copies(seen: Evidence) -> Counter[int]:
    """How often each delivery was accepted."""
    return Counter(call.delivery for call in seen.accepted if call.delivery is not None)


def _lag(seen: Evidence) -> float:
    """Seconds from its moment within which 99 of 100 came."""
    due = {row.id: row.due_at for row in seen.rows}
    lags = sorted(
        (call.clock - due[call.delivery]).total_seconds()
        for call in seen.accepted
        if call.delivery in due
    )
    return lags[int(len(lags) * 0.99)] if lags else 0.0


def _faults(one: Outcome) -> list[str]:
    struck = Counter(call.fault for call in one.seen.calls if call.fault)
    wrong = broken(one.seen)
    counts = [*(struck[what] for what in FAULTS), *(len(wrong.get(i, ())) for i in INVARIANTS)]
    return [str(one.storm.seed), one.database, *map(str, counts)]


def _wrong(outcomes: Sequence[Outcome]) -> list[str]:
    """What is wrong, in sentences."""
    return [
        f"{invariant}: {sentence}"
        for one in outcomes
        for invariant, sentences in broken(one.seen).items()
        for sentence in sentences[:SHOWN]
    ]
