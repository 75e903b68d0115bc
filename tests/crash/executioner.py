"""Kills a process right after a commit or an accepted call; a process of its own, to be in time."""

import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable

CALLS = "SELECT count(*) FROM call WHERE accepted AND method IN ('sendMessage', 'editMessageText')"


def committed(database: str) -> Callable[[], int]:
    """Counts what others have committed to this file from now on, as SQLite itself tells."""
    opened = sqlite3.connect(f"file:{database}?mode=ro", uri=True, isolation_level=None)
    versions: set[int] = set()

    def counted() -> int:
        versions.add(opened.execute("PRAGMA data_version").fetchone()[0])
        return len(versions) - 1

    counted()
    return counted


def accepted(telegram: str) -> Callable[[], int]:
    """Counts the messages that the witness notes as accepted from now on."""
    opened = sqlite3.connect(f"file:{telegram}?mode=ro", uri=True, isolation_level=None)
    before: int = opened.execute(CALLS).fetchone()[0]
    return lambda: int(opened.execute(CALLS).fetchone()[0]) - before


KINDS = {"committed": committed, "accepted": accepted}


def main() -> None:
    """``PID KIND FILE NUMBER DELAY LIMIT``: at the NUMBER-th event and DELAY seconds, or at LIMIT.

    It never rests: what is to be met lasts less than a thousandth of a second. LIMIT is seconds
    of its own work, so that whoever shares a busy machine with it lives as much longer.
    """
    pid, kind, file, number, delay, limit = sys.argv[1:]
    counted, until = KINDS[kind](file), time.process_time() + float(limit)
    while counted() < int(number) and time.process_time() < until:
        pass
    strike = time.monotonic() + float(delay)
    while time.monotonic() < strike:
        pass
    os.kill(int(pid), signal.SIGKILL)


if __name__ == "__main__":
    main()
