"""What everything happens on, and what is seen of it."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from aiohttp import ClientSession

from benchmarks.processes import Running
from benchmarks.storm import witness
from benchmarks.storm.deaths import Deaths
from benchmarks.storm.failing import Failing
from benchmarks.storm.hand import Hand
from benchmarks.storm.invariants import Evidence
from benchmarks.storm.invariants.values import Call, Hours, Pause, Standstill
from benchmarks.storm.line import Line
from benchmarks.storm.processes import Convoke
from benchmarks.storm.rows import ASLEEP
from benchmarks.storm.script import ZONE, Script
from benchmarks.storm.setup import Storm
from programme.lease import guard
from programme.quiet import Quiet

LOOK = 0.25
# Whoever answers later than this has stood still.
PROMPT = timedelta(seconds=0.15)
SOMETIMES = 8
# All is over when nothing has come for so long: with something open, as long as it may be put off.
STILL, STUCK = 2.0, 30.0


@dataclass
class Stage:
    """What everything happens on.

    :param restart: stops the server of the database and starts it again.
    """

    storm: Storm
    script: Script
    folder: Path
    other_side: Running
    http: ClientSession
    hand: Hand
    deaths: Deaths
    failing: Failing
    lines: Sequence[Line]
    restart: Callable[[], None] | None = None
    pauses: list[Pause] = field(default_factory=list)
    late: float = 0.0
    still: list[Standstill] = field(default_factory=list)

    @property
    def processes(self) -> Sequence[Convoke]:
        """Those that are struck."""
        return self.deaths.processes

    @property
    def telegram(self) -> Path:
        """The file of the other side."""
        return self.folder / "telegram.db"

    def calls(self) -> list[Call]:
        """What was handed over so far."""
        return witness.calls(self.telegram)

    async def now(self) -> datetime:
        """The office's time."""
        return await time_at(self.http, self.other_side.first_line)

    async def calm(self) -> None:
        """Until nothing is open and nothing comes any more; what is stuck, the invariants tell."""
        await self.failing.clear()
        begun = time.monotonic()
        while not await self._is_calm(time.monotonic() - begun):  # noqa: ASYNC110 -- they tell nobody
            await asyncio.sleep(LOOK)

    async def _is_calm(self, since: float) -> bool:
        now = await self.now()
        open_ones = await self.hand.office.read(witness.open_ones(now))
        still = min(since, witness.quiet_for(self.telegram))
        return still > (STUCK if open_ones else STILL)

    async def watch(self) -> None:
        """Measure memory, and how late the machine is, until cancelled."""
        for turn in count():
            begun = time.monotonic()
            await asyncio.sleep(LOOK)
            self.late = max(self.late, time.monotonic() - begun - LOOK)
            await self._see_if_it_stands_still()
            for one in self.processes if turn % SOMETIMES == 0 else ():
                one.measure()

    async def _see_if_it_stands_still(self) -> None:
        asked = datetime.now(UTC)
        await self.now()
        answered = datetime.now(UTC)
        if answered - asked > PROMPT:
            self.still.append(Standstill(asked, answered))

    async def evidence(self) -> Evidence:
        """Everything that the invariants look at."""
        look = self.hand.office.read
        return Evidence(
            calls=self.calls(),
            rows=await witness.all_of(look, witness.rows),
            tried=await witness.all_of(look, witness.tried),
            versions=self.hand.journal,
            expected=[
                (chat, one.title)
                for one in self.script.activities
                if one.title not in self.hand.elsewhere
                for chat in one.guests
            ],
            endings=self.deaths.endings,
            asked=await witness.all_of(look, witness.asked),
            quiet={one: Hours(Quiet(*ASLEEP), ZONE) for one in self.script.sleepers},
            now=await self.now(),
            rate=self.storm.rate,
            patience=timedelta(seconds=self.storm.patience),
            guard=guard(timedelta(seconds=self.storm.lease)),
            memory={name: mb for one in self.processes for name, mb in one.memory.items()},
            pauses=self.pauses,
            still=self.still,
            late=timedelta(seconds=self.late),
            fell=[log for one in self.processes for log in one.fell],
        )


async def time_at(http: ClientSession, url: str) -> datetime:
    """The office's time, as the other side has it."""
    async with http.get(f"{url}/clock") as answer:
        return datetime.fromisoformat((await answer.json())["now"])
