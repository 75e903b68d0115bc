"""What a million waiting reminders cost, beside a tenth of them, on both databases."""

import tempfile
from collections.abc import Collection
from pathlib import Path

from benchmarks.databases import KINDS, databases
from benchmarks.waiting import standing, taking, waking
from benchmarks.waiting.rows import filled

PARTS = ("waking", "standing", "taking")
__all__ = ["PARTS", "measure"]


def measure(parts: Collection[str], *, quick: bool) -> None:
    """Print the tables of these parts; the databases are filled once for all."""
    few, many = (20_000, 100_000) if quick else (100_000, 1_000_000)
    with tempfile.TemporaryDirectory() as name, databases(Path(name)) as laid:
        ready = [
            filled(kind, rows, laid(kind, f"waiting{rows}"))
            for kind in KINDS
            for rows in (few, many)
        ]
        if "waking" in parts:
            waking.measure(ready, Path(name) / "log", wakings=300 if quick else 3000)
        if "standing" in parts:
            standing.measure(ready)
        if "taking" in parts:
            taking.measure(ready)
