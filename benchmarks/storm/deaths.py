"""Who strikes the processes: killed, held up for longer than the lease, or told to end."""

import asyncio
import random
import signal
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from benchmarks.storm.blows import Blows
from benchmarks.storm.invariants.values import Ending
from benchmarks.storm.processes import Convoke

HOLDER = "SELECT owner, epoch FROM sender_lease"
# Whoever looks after a process starts it again no sooner; it stays away for a little longer.
SUPERVISED = 1.0
AWAY = 1.0
HELD_UP = 1.3
MOMENT = 0.1


@dataclass
class Deaths:
    """The blows of a storm, and what they struck."""

    processes: Sequence[Convoke]
    engine: Engine
    lease: float
    seed: int
    endings: list[Ending] = field(default_factory=list)
    _serving: set[str] = field(default_factory=set)
    _rising: set[asyncio.Task[None]] = field(default_factory=set)

    async def begin(self) -> None:
        """All at the same instant."""
        await asyncio.gather(*map(self._rise, self.processes))

    async def all(self, blows: Blows) -> None:
        """Strike one after the other; when this returns, all live again."""
        drawn = random.Random(self.seed)
        for blow in blows.drawn(self.seed):
            await asyncio.sleep(blows.pause * 2 * drawn.random())
            often = 1.0 if blow is signal.SIGSTOP else blows.often
            await self._strike(await self._victim(drawn, often), blow, drawn)
        await self._all_up()

    async def strike_holder(self, blow: signal.Signals) -> None:
        """Strike the one that sends; when this returns, all live again."""
        drawn = random.Random(self.seed)
        await self._strike(await self._victim(drawn, 1.0), blow, drawn)
        await self._all_up()

    async def _all_up(self) -> None:
        await asyncio.gather(*self._rising)

    async def holder(self) -> Convoke:
        """The one that sends."""
        pid, _ = await self._holder()
        return next(one for one in self.processes if one.pid == pid)

    def index_of(self, one: Convoke) -> int:
        """Its place among the processes."""
        return [*self.processes].index(one)

    async def _victim(self, drawn: random.Random, often: float) -> Convoke:
        """The one that sends, or one of the others; whoever is meant is waited for."""
        alone = len(self.processes) == 1
        it = drawn.random() < often
        while True:
            holder, _ = await self._holder()
            serving = [one for one in self.processes if one.name in self._serving]
            found = [one for one in serving if alone or (one.pid == holder) == it]
            if found:
                return drawn.choice(found)
            await self._risen()

    async def _risen(self) -> None:
        """Something may have come up meanwhile."""
        await asyncio.sleep(MOMENT)
        for one in [task for task in self._rising if task.done()]:
            self._rising.discard(one)
            one.result()

    async def _strike(self, one: Convoke, blow: signal.Signals, drawn: random.Random) -> None:
        self._serving.discard(one.name)
        await self._note(one, blow)
        if blow is signal.SIGSTOP:
            one.strike(signal.SIGSTOP)
            self._later(self._awake(one))
            return
        await one.dies(blow)
        self._later(self._rise(one, drawn.uniform(SUPERVISED, SUPERVISED + AWAY)))

    async def _awake(self, one: Convoke) -> None:
        await asyncio.sleep(self.lease * HELD_UP)
        one.strike(signal.SIGCONT)
        self._serving.add(one.name)

    async def _rise(self, one: Convoke, after: float = 0.0) -> None:
        await asyncio.sleep(after)
        await one.begin()
        self._serving.add(one.name)

    def _later(self, what: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(what)
        self._rising.add(task)

    async def _holder(self) -> tuple[int, int | None]:
        """The pid of the process that sends, and its epoch."""
        return await asyncio.to_thread(self._read)

    def _read(self) -> tuple[int, int | None]:
        try:
            with self.engine.connect() as line:
                found = line.execute(text(HOLDER)).one_or_none()
        except OperationalError:
            return 0, None
        return (int(found.owner.rsplit(":", 2)[1]), found.epoch) if found else (0, None)

    async def end(self) -> None:
        """Everybody ends in order, which is a blow as well."""
        for one in self.processes:
            await self._note(one, signal.SIGTERM)
            await one.dies(signal.SIGTERM)

    async def _note(self, one: Convoke, blow: signal.Signals) -> None:
        holder, epoch = await self._holder()
        mine = epoch if holder == one.pid else None
        self.endings.append(Ending(datetime.now(UTC), blow.name, mine))
