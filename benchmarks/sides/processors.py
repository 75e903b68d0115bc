"""Which processor each side runs on, how much of it was used, and how much memory."""

import os
from pathlib import Path

NEEDED = 3
AT_HAND = sorted(os.sched_getaffinity(0))


def said() -> str:
    """Whether the sides can be kept apart on this machine."""
    if len(AT_HAND) < NEEDED:
        return f"{len(AT_HAND)} processors: not pinned, so that the sides disturb each other"
    return f"{len(AT_HAND)} processors: people, fake and bot are pinned to one each"


def pin(pid: int, place: int) -> None:
    """Keep a process on the n-th processor at hand, where there are enough for all."""
    if len(AT_HAND) >= NEEDED:
        os.sched_setaffinity(pid, {AT_HAND[place]})


def seconds(pid: int) -> float:
    """Processor time that a process has used, in all its threads that still run."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(one.read_text().split()[0]) for one in threads) / 1e9


def resident(pid: int) -> float:
    """Memory of a process that is resident, in MB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
