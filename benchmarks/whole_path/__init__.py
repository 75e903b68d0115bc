"""Reminders taken, sent and settled without limits, against a bare loop of ``sendMessage``."""

import asyncio
import tempfile
from operator import itemgetter
from pathlib import Path
from typing import Any

from benchmarks.databases import KINDS, databases
from benchmarks.invited import DUE, invite
from benchmarks.posting import settings_for
from benchmarks.processes import start, told
from benchmarks.table import show
from handlers.sender import MOST

GUESTS = 50
TIMES = 3
BARE = "bare loop"
Said = dict[str, Any]


def measure(*, quick: bool) -> None:
    """Print the table."""
    activities = 10 if quick else 60
    best = asyncio.run(_best(activities))
    many = activities * GUESTS
    show(
        f"Take, send, settle: {many:,} reminders, {MOST} at once, no limits (best of {TIMES})",
        ("", "messages/s", "ratio", "processor, each", "ratio"),
        [
            (
                name,
                f"{many / one['seconds']:.0f}",
                f"{best[BARE]['seconds'] / one['seconds']:.2f}",
                f"{one['cpu'] / many * 1000:.2f} ms",
                f"{best[BARE]['cpu'] / one['cpu']:.2f}",
            )
            for name, one in best.items()
        ],
        "Wanted: 0.3.",
        "The fake has a core of its own, and so has whoever sends; commits wait for their disk.",
    )


async def _best(activities: int) -> dict[str, Said]:
    """The quickest of the bare loop and of Convoke on each database, in turns."""
    many = activities * GUESTS
    found: dict[str, list[Said]] = {name: [] for name in (BARE, *KINDS)}
    with tempfile.TemporaryDirectory() as name, databases(Path(name)) as laid:
        log = Path(name) / "log"
        people = ("--people", str(many), "--now", DUE.isoformat())
        fake = await start(0, "-m", "benchmarks.fake", *people, log=log)
        try:
            for turn in range(TIMES):
                found[BARE].append(await _bare(fake.first_line, many, log))
                for kind in KINDS:
                    url = laid(kind, f"path{turn}")
                    invite(url, activities=activities, guests=GUESTS)
                    found[kind].append(await _ours(url, fake.first_line, many, log))
        finally:
            await fake.end()
    return {name: min(taken, key=itemgetter("seconds")) for name, taken in found.items()}


async def _bare(api: str, many: int, log: Path) -> Said:
    return await told(1, "-m", "benchmarks.whole_path.bare", api, str(many), log=log)


async def _ours(url: str, api: str, many: int, log: Path) -> Said:
    environ = settings_for(url, api)
    said = await told(1, "-m", "benchmarks.whole_path.sending", log=log, **environ)
    assert said["states"]["sent"] == many, said
    return said
