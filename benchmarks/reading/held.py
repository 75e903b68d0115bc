"""What processes that a measurement has started hold in memory, all together."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05
PROC = Path("/proc")


@dataclass
class Held:
    """Megabytes, the most that was seen at one time; what several share counts once (PSS)."""

    most: float = 0.0


@contextmanager
def watched() -> Iterator[Held]:
    """Look each 50 ms at everything that descends from this process until this is left."""
    seen, over = Held(), threading.Event()

    def look() -> None:
        while not over.wait(EVERY):
            seen.most = max(seen.most, sum(map(share, descendants())))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def descendants(process: int | None = None) -> Iterator[int]:
    """The processes below one, or below this one (proc(5), children)."""
    for path in (PROC / str(process or os.getpid()) / "task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, path.read_text().split()):
                yield child
                yield from descendants(child)


def share(process: int) -> float:
    """What a process holds of the memory, without what is others' of it (proc(5), smaps_rollup)."""
    with suppress(OSError, StopIteration):
        lines = (PROC / str(process) / "smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0
