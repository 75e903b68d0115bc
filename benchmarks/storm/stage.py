"""Everything that a storm needs, opened and closed in order."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import ClientSession
from sqlalchemy import make_url

from benchmarks.processes import HOUSE, TOKEN, Running
from benchmarks.storm import office, witness
from benchmarks.storm.deaths import NONE, Blows, Deaths
from benchmarks.storm.failing import Failing
from benchmarks.storm.hand import Hand
from benchmarks.storm.invariants import Evidence
from benchmarks.storm.invariants.values import Call, Hours, Pause
from benchmarks.storm.line import Line
from benchmarks.storm.processes import Convoke, preload, telegram
from benchmarks.storm.script import BEGINS, ZONE, Script, Size, written
from db.database import engine
from programme.lease import guard
from programme.quiet import Quiet

LOOK = 0.25
# All is over when nothing has come for so long: with something open, as long as it may be put off.
STILL, STUCK = 2.0, 30.0


@dataclass(frozen=True)
class Storm:
    """How one is set up.

    :param lease: seconds, of which Telegram is given a quarter for an answer.
    :param meddling: activities that are changed meanwhile; ``asking`` questions a second.
    :param lines: each process has a line of its own to the database, which can be cut.
    """

    size: Size
    blows: Blows = NONE
    seed: int = 0
    processes: int = 3
    rate: int = 100
    lease: float = 5.0
    meddling: int = 0
    asking: float = 0.0
    failing: bool = True
    lines: bool = False

    @property
    def patience(self) -> float:
        """Seconds for an answer of Telegram."""
        return self.lease / 4


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
        return await _now(self.http, self.other_side.first_line)

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

    async def evidence(self) -> Evidence:
        """Everything that the invariants look at."""
        look = self.hand.office.read
        return Evidence(
            calls=self.calls(),
            rows=await look(witness.rows),
            tried=await look(witness.tried),
            versions=self.hand.journal,
            expected=[
                (chat, one.title)
                for one in self.script.activities
                if one.title not in self.hand.elsewhere
                for chat in one.guests
            ],
            endings=self.deaths.endings,
            asked=await look(witness.asked),
            quiet={one: Hours(Quiet(*office.ASLEEP), ZONE) for one in self.script.sleepers},
            now=await self.now(),
            rate=self.storm.rate,
            patience=timedelta(seconds=self.storm.patience),
            guard=guard(timedelta(seconds=self.storm.lease)),
            memory={name: mb for one in self.processes for name, mb in one.memory.items()},
            pauses=self.pauses,
            fell=[log for one in self.processes for log in one.fell],
        )


@asynccontextmanager
async def stage(
    storm: Storm, url: str, folder: Path, restart: Callable[[], None] | None = None
) -> AsyncIterator[Stage]:
    """Everything prepared; the other side serves, the processes do not live yet."""
    preload()
    script, config = written(storm.seed, storm.size), office.settings(folder)
    said = await office.prepare(url, folder / "telegram.db", script, config)
    async with AsyncExitStack() as stack:
        other_side = await telegram(folder / "telegram.db", BEGINS.isoformat())
        stack.push_async_callback(other_side.end)
        http = await stack.enter_async_context(ClientSession())
        watching = engine(url)
        stack.callback(watching.dispose)
        here = other_side.first_line
        hand = await Hand.of(script, url, said.rules(), lambda: _now(http, here))
        stack.callback(hand.close)
        lines = await _lines(storm, url, stack)
        processes = [
            Convoke(f"process-{n}", folder, config, _environ(storm, here, one))
            for n, one in enumerate(_urls(storm, url, lines), start=1)
        ]
        for one in processes:
            stack.push_async_callback(one.swept)
        deaths = Deaths(processes, watching, storm.lease, storm.seed)
        failing = Failing(here, http, storm.seed, storm.patience * 2 / 3)
        yield Stage(
            storm, script, folder, other_side, http, hand, deaths, failing, lines, restart
        )  # fmt: skip


async def _lines(storm: Storm, url: str, stack: AsyncExitStack) -> list[Line]:
    data = Path(str(make_url(url).query.get("host", "")))
    lines = [Line(data) for _ in range(storm.processes)] if storm.lines else []
    for line in lines:
        await line.mend()
        stack.push_async_callback(line.cut)
    return lines


def _urls(storm: Storm, url: str, lines: Sequence[Line]) -> list[str]:
    """Where each process finds the database."""
    if not lines:
        return [url] * storm.processes
    name = make_url(url).database
    return [
        f"postgresql+psycopg://postgres@127.0.0.1:{line.port}/{name}?connect_timeout=2"
        for line in lines
    ]


async def _now(http: ClientSession, url: str) -> datetime:
    async with http.get(f"{url}/clock") as answer:
        return datetime.fromisoformat((await answer.json())["now"])


def _environ(storm: Storm, other_side: str, url: str) -> dict[str, str]:
    return {
        "CONVOKE_DATABASE__URL": url,
        "CONVOKE_DATABASE__LEASE": str(storm.lease),
        "CONVOKE_TELEGRAM__API_BASE": other_side,
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__USERNAME": "ConvokeSandboxBot",
        "CONVOKE_TELEGRAM__RATE": str(storm.rate),
        "CONVOKE_TELEGRAM__PATIENCE": str(storm.patience),
        "CONVOKE_SANDBOX__URL": other_side,
        "CONVOKE_WEB__PORT": "0",
        "CONVOKE_READING__GAZETTEER": str(HOUSE / "var/gazetteer.db"),
    }
