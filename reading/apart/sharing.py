"""A very long text is gone through in parts, several at once, each by a process of its own."""

import multiprocessing
import os
import signal
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reading.apart.parting import Part, parted
from reading.documents import MOST_ROWS, rows_in, walked
from reading.documents.setting import Setting
from reading.gazetteer import Gazetteer
from reading.layouts.html import looks_like_html, plain_of
from reading.matching import Told

# Below this, starting processes takes longer than it saves.
LONG: Final = 300_000
# A part is no longer: what is kept in mind of it is let go with it.
LONGEST: Final = 400_000
# Each more takes another sixty megabytes.
MOST: Final = 4
# With so much of it, what words mean is looked up before there are several processes.
FIRST: Final = 3000
# Seconds by the clock, far beyond anybody's patience.
LATEST: Final = 900


@dataclass(frozen=True)
class Shared:
    """What each process has from the one that started it, without a copy of its own."""

    text: str
    setting: Setting


# Of a process that goes through parts, and of no other.
HELD: Final[list[Shared]] = []


def shared(text: str, setting: Setting, *, path: Path) -> list[Told]:
    """What is told in a text; a long one is parted among the processors."""
    count = min(MOST, processors())
    forks = "fork" in multiprocessing.get_all_start_methods()
    if len(text) < LONG or count < 2 or not forks:
        return walked(text, setting)
    plain = plain_of(text) if looks_like_html(text) else text
    # All have the same number of them, so that none is waited for.
    rounds = -(-len(plain) // (count * LONGEST))
    parts = list(parted(plain, count * rounds))
    # A connection to a database does not survive the way into another process.
    bare = replace(setting, gazetteer=None)  # type: ignore[arg-type]  # each opens its own
    given = (Shared(plain, bare), path)
    walked(plain[:FIRST], replace(setting, rows={}, kin={}))
    with multiprocessing.get_context("fork").Pool(count, begin, given) as pool:
        return gathered(pool.imap(gone_through, parts))


def gathered(found: Iterable[list[Told]]) -> list[Told]:
    """What was found in parts, in their order; behind too many rows nothing is waited for."""
    told: list[Told] = []
    rows: set[object] = set()
    for some in found:
        told += some
        rows |= rows_in(some)
        if len(rows) > MOST_ROWS:
            break
    return told


def begin(given: Shared, path: Path) -> None:
    """Make a new process ready for its parts."""
    end_in_time()
    HELD[:] = [replace(given, setting=replace(given.setting, gazetteer=Gazetteer(path)))]


def end_in_time() -> None:
    """Let this process end by itself, where whoever waits for it has died (alarm(2))."""
    if hasattr(signal, "alarm"):
        signal.alarm(LATEST)


def processors() -> int:
    """How many this process may use; all, since the bot goes before its helpers (nice(2))."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def gone_through(part: Part) -> list[Told]:
    """One part, in its own process; what it taught is not known to others, whoever reads them."""
    whole = HELD[0]
    setting = replace(whole.setting, rows={}, kin={})
    return walked(part.of(whole.text), setting, part.before(whole.text))
