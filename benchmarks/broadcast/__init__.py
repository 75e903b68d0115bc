"""A broadcast to ten thousand at thirty a second, as the fake API sees it come in."""

import asyncio
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from benchmarks.broadcast.written import write_to_all
from benchmarks.databases import KINDS, databases
from benchmarks.invited import DUE, invite
from benchmarks.posting import settings_for
from benchmarks.processes import start, told
from benchmarks.table import show

RATE = 30
# Faster, and milliseconds of the machine would count as tenths of the second that Telegram sees.
SPEED = 2.0
Calls = list[dict[str, Any]]


def measure(*, quick: bool) -> None:
    """Print the table."""
    many = 600 if quick else 10_000
    found = asyncio.run(_sent(many))
    allowed = many / RATE
    show(
        f"A broadcast to {many:,} at {RATE} a second, clocks {SPEED:.0f} times as quick",
        ("", "owed to all in s", "seconds", "of those allowed", "429", "most in a second"),
        [
            (
                kind,
                f"{written:.2f}",
                f"{_seconds(calls):.1f}",
                f"{_seconds(calls) / allowed:.3f}",
                str(sum(call["code"] == 429 for call in calls)),
                str(_most(calls)),
            )
            for kind, (written, calls) in found.items()
        ],
        f"Wanted: at most 1.05 of {allowed:.0f} s, and no 429. The seconds are the fake's.",
    )


async def _sent(many: int) -> dict[str, tuple[float, Calls]]:
    found = {}
    with tempfile.TemporaryDirectory() as name, databases(Path(name)) as laid:
        for kind in KINDS:
            url = laid(kind, "broadcast")
            invite(url, activities=1, guests=many, remind=False)
            written = await asyncio.to_thread(write_to_all, url)
            found[kind] = written, await _calls(url, many, Path(name) / "log")
    return found


async def _calls(url: str, many: int, log: Path) -> Calls:
    """What the fake was asked while one process sent everything."""
    people = ("--people", str(many), "--now", DUE.isoformat())
    fake = await start(0, "-m", "benchmarks.fake", *people, *_quick(), "--limits", "--log", log=log)
    try:
        environ = settings_for(url, fake.first_line, rate=RATE)
        said = await told(1, "-m", "benchmarks.broadcast.sending", str(SPEED), log=log, **environ)
        async with ClientSession() as http, http.get(f"{fake.first_line}/log") as answer:
            calls: Calls = (await answer.json())["calls"]
    finally:
        await fake.end()
    assert sum(call["accepted"] for call in calls) == many, said
    return [call for call in calls if call["method"] == "sendMessage"]


def _quick() -> tuple[str, str]:
    return "--speed", str(SPEED)


def _at(calls: Calls) -> list[float]:
    """When each call came, in seconds of the fake."""
    moments = (datetime.fromisoformat(call["real"]).timestamp() for call in calls)
    return [at * SPEED for at in moments]


def _seconds(calls: Calls) -> float:
    at = _at(calls)
    return at[-1] - at[0]


def _most(calls: Calls) -> int:
    """The most within any window of one second."""
    at, first, most = _at(calls), 0, 0
    for last, moment in enumerate(at):
        while at[first] <= moment - 1:
            first += 1
        most = max(most, last - first + 1)
    return most
