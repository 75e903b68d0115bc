"""Waking up while nothing is due: what it costs the event loop, and that it keeps nothing."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.posting import settings_for
from benchmarks.processes import HOUSE, told
from benchmarks.table import show
from benchmarks.waiting.rows import Waiting

NOBODY = "http://127.0.0.1:9"


def measure(filled: Sequence[Waiting], log: Path, *, wakings: int) -> None:
    """Print both tables."""
    found = [(one, asyncio.run(_idle(one, log, wakings))) for one in filled]
    show(
        f"Waking up with nothing due: milliseconds of the event loop, {wakings:,} times",
        ("", "waiting", "median", "p99"),
        [
            (one.kind, f"{one.many:,}", f"{said['median']:.2f}", f"{said['p99']:.2f}")
            for one, said in found
        ],
        "Wanted: under 1 ms.",
    )
    show(
        f"Memory while they wait: megabytes, over {wakings:,} wake-ups",
        ("", "waiting", "at first", "at last", "ratio", "samples"),
        [(one.kind, f"{one.many:,}", *_memory(said["megabytes"])) for one, said in found],
        "Wanted: flat.",
    )


async def _idle(one: Waiting, log: Path, wakings: int) -> dict[str, Any]:
    environ = settings_for(one.url, NOBODY) | {
        "CONVOKE_WEB__PORT": "0",
        "CONVOKE_TELEGRAM__USERNAME": "convoke_bot",
        "CONVOKE_READING__GAZETTEER": str(HOUSE / "var/gazetteer.db"),
    }
    command = ("-m", "benchmarks.waiting.idling", str(wakings))
    said: dict[str, Any] = await told(1, *command, log=log, **environ)
    return said


def _memory(samples: list[float]) -> tuple[str, str, str, str]:
    first, last = samples[0], samples[-1]
    every = " ".join(f"{one:.0f}" for one in samples)
    return f"{first:.0f}", f"{last:.0f}", f"{last / first:.2f}", every
