"""What happens on the stage: everything at once, or one thing that is worth a storm of its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from signal import SIGKILL

from benchmarks.storm.asking import Asking
from benchmarks.storm.invariants.values import Pause
from benchmarks.storm.script import BEGINS
from benchmarks.storm.stage import LOOK, Stage

Course = Callable[[Stage], Awaitable[None]]

PATIENCE = 180.0
PAUSE = 8.0
SOME = 0.02


async def everything(on: Stage) -> None:
    """Faults, deaths, changes and questions, until all that the script has is due."""
    await on.deaths.begin()
    async with gusts(on):
        await on.deaths.all(on.storm.blows)
        last = BEGINS + timedelta(seconds=on.storm.size.span + 1)
        await until(lambda: _past(on, last))


async def at_once(on: Stage) -> None:
    """All processes begin at the same instant on what is due already; nothing else happens."""
    await on.deaths.begin()
    await until(lambda: _arrived(on, 0.9))


async def crowd(on: Stage) -> None:
    """The same on so many that nobody waits for their end: when some have it, it is stopped."""
    await on.hand.write_to_all()
    await on.deaths.begin()
    await until(partial(_arrived, on, SOME))
    await on.hand.stop_writing()


async def all_wait(on: Stage) -> None:
    """In the middle of a broadcast all chats are told to wait; who sends dies in the pause."""
    await on.deaths.begin()
    await on.hand.write_to_all()
    await until(lambda: _arrived(on, 0.2))
    await on.failing.everybody_waits(PAUSE)
    await until(lambda: _refused(on, 2))
    await on.failing.clear()
    told = [call.at for call in on.calls() if call.fault == "429"][1]
    on.pauses.append(Pause(told, told + timedelta(seconds=PAUSE)))
    await on.deaths.strike_holder(SIGKILL)


async def cut_off(on: Stage) -> None:
    """The one that sends loses its line to the database for longer than the lease; then all do."""
    await on.deaths.begin()
    await until(lambda: _arrived(on, 0.1))
    line = on.lines[on.deaths.index_of(await on.deaths.holder())]
    await line.cut()
    await asyncio.sleep(on.storm.lease * 1.5)
    await line.mend()
    await until(lambda: _arrived(on, 0.4))
    await asyncio.gather(*(one.cut() for one in on.lines))
    await asyncio.sleep(on.storm.lease / 2)
    await asyncio.gather(*(one.mend() for one in on.lines))


async def restarted(on: Stage) -> None:
    """The server of the database is stopped and started again while all send."""
    assert on.restart
    await on.deaths.begin()
    for share in (0.1, 0.4, 0.7):
        await until(partial(_arrived, on, share))
        await asyncio.to_thread(on.restart)


@asynccontextmanager
async def gusts(on: Stage) -> AsyncIterator[None]:
    """Whatever happens beside the deaths, for as long as they go on."""
    storm = on.storm
    asking = Asking(on.other_side.first_line, on.http, on.script.readers, storm.seed, storm.asking)
    endless = [asyncio.create_task(on.failing.go_on())] if storm.failing else []
    endless += [asyncio.create_task(asking.go_on())] if storm.asking else []
    meddling = [asyncio.create_task(on.hand.meddle(storm.meddling, storm.size.span))]
    meddling += [asyncio.create_task(on.hand.write_to_all())] if storm.size.cast else []
    try:
        yield
        await asyncio.gather(*meddling)
    finally:
        for task in endless:
            task.cancel()
        ended = await asyncio.gather(*endless, *meddling, return_exceptions=True)
    for result in ended:
        if isinstance(result, Exception):
            raise result


async def until(so: Callable[[], Awaitable[bool]]) -> None:
    """Look again and again, until it is so or patience ends."""
    async with asyncio.timeout(PATIENCE):
        while not await so():  # noqa: ASYNC110 -- other processes tell nobody
            await asyncio.sleep(LOOK)


async def _past(on: Stage, last: datetime) -> bool:
    return await on.now() >= last


async def _arrived(on: Stage, share: float) -> bool:
    """Whether this share of everything was accepted."""
    owed = on.storm.size.owed + on.storm.size.cast
    return sum(call.accepted for call in on.calls()) >= owed * share


async def _refused(on: Stage, many: int) -> bool:
    return sum(call.code == 429 for call in on.calls()) >= many
