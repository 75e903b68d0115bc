"""One side runs, undisturbed or killed on the way, and the fake API tells what arrived."""

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from benchmarks.invited import DUE, invite
from benchmarks.posting import settings_for
from benchmarks.processes import Running, start

GUESTS = 50
GLANCE = 0.01
# Who takes over from a killed process waits for the end of its lease; the shorter, the sooner.
HASTE = {"CONVOKE_DATABASE__LEASE": "24", "CONVOKE_TELEGRAM__PATIENCE": "6"}
# Not by -m: a job names its function by the module, which would then be another one.
PROGRAM = "import asyncio; from {module} import main; asyncio.run(main('{how}', {many}))"


@dataclass(frozen=True)
class Run:
    """What a side said, and how many messages each chat got."""

    said: dict[str, Any]
    got: Counter[int] = field(default_factory=Counter)
    before: int = 0

    @property
    def twice(self) -> int:
        """Chats that got a message again."""
        return sum(count > 1 for count in self.got.values())

    @property
    def doubts(self) -> int:
        """Messages that the side itself says may not have arrived."""
        return int(self.said.get("doubts", 0))


@dataclass(frozen=True)
class Side:
    """Who is to send, from which database, and how many messages."""

    module: str
    url: str
    many: int
    folder: Path


async def undisturbed(side: Side) -> Run:
    """Add, wait until all are due, send."""
    fake = await _fake(side)
    try:
        running = await _begin(side, "add", fake)
        said = await _last_words(running)
        return Run(json.loads(running.first_line) | said, await _got(fake))
    finally:
        await fake.end()


async def killed(side: Side) -> Run:
    """The same, killed when a third has arrived, and begun once more."""
    fake = await _fake(side)
    try:
        running = await _begin(side, "add", fake)
        while (before := (await _got(fake)).total()) < side.many // 3:
            assert running.process.returncode is None, side
            await asyncio.sleep(GLANCE)
        running.process.kill()
        await running.process.wait()
        again = await _begin(side, "resume", fake)
        said = await _last_words(again)
        return Run(said, await _got(fake), before)
    finally:
        await fake.end()


async def _fake(side: Side) -> Running:
    activities = side.many // GUESTS
    await asyncio.to_thread(invite, side.url, activities=activities, guests=GUESTS, remind=False)
    people = ("--people", str(side.many), "--now", DUE.isoformat(), "--log")
    return await start(0, "-m", "benchmarks.fake", *people, log=side.folder / "fake.log")


async def _begin(side: Side, how: str, fake: Running) -> Running:
    environ = settings_for(side.url, fake.first_line) | HASTE
    command = ("-c", PROGRAM.format(module=side.module, how=how, many=side.many))
    return await start(1, *command, log=side.folder / "side.log", **environ)


async def _last_words(running: Running) -> dict[str, Any]:
    assert running.process.stdout
    lines = (await running.process.stdout.read()).decode().splitlines()
    await running.process.wait()
    said: dict[str, Any] = json.loads(lines[-1])
    return said


async def _got(fake: Running) -> Counter[int]:
    async with ClientSession() as http, http.get(f"{fake.first_line}/log") as answer:
        calls = (await answer.json())["calls"]
    return Counter(call["chat"] for call in calls if call["accepted"])
