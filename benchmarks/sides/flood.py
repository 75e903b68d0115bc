"""How fast a bot works off what was laid out for it, and how long it takes to answer in peace."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median, quantiles
from time import perf_counter

from benchmarks.sides.processes import TOKEN, Running
from benchmarks.sides.processors import seconds
from benchmarks.sides.traffic import LOOK, Deed, Town


@dataclass(frozen=True)
class Flood:
    """So many updates in so many seconds; processor seconds of the bot and of the fake."""

    updates: int
    seconds: float
    bot: float
    fake: float

    @property
    def rate(self) -> float:
        """Updates a second."""
        return self.updates / self.seconds


async def flood(bot: Running, fake: Running, town: Town, waves: Iterable[list[Deed]]) -> Flood:
    """Lay out each wave while the bot rests, and time it from going on to the last answer."""
    total = Flood(0, 0.0, 0.0, 0.0)
    for deeds in waves:
        await town.answers()
        bot.rest()
        await town.lay_out(deeds)
        used, began = (seconds(bot.pid), seconds(fake.pid)), datetime.now(UTC)
        bot.go_on()
        answered = await town.answered([deed.chat for deed in deeds])
        took = (max(answered.values()) - began).total_seconds()
        total = Flood(
            total.updates + len(deeds),
            total.seconds + took,
            total.bot + seconds(bot.pid) - used[0],
            total.fake + seconds(fake.pid) - used[1],
        )
    return total


@dataclass(frozen=True)
class Latency:
    """Seconds from a deed to its answer."""

    all: Sequence[float]

    @property
    def p50(self) -> float:
        """In milliseconds."""
        return median(self.all) * 1000

    @property
    def p99(self) -> float:
        """In milliseconds."""
        return quantiles(self.all, n=100)[98] * 1000


async def steady(town: Town, deeds: Sequence[Deed], rate: int) -> Latency:
    """Deeds at a steady rate, nobody's next before their last is answered."""
    waiting: dict[int, datetime] = {}
    found: list[float] = []

    async def watch() -> None:
        while len(found) < len(deeds):
            for chat, at in await town.answers():
                if chat in waiting:
                    found.append((at - waiting.pop(chat)).total_seconds())
            await asyncio.sleep(LOOK)

    await town.answers()
    watching, began = asyncio.create_task(watch()), perf_counter()
    for number, deed in enumerate(deeds):
        await asyncio.sleep(max(0.0, began + number / rate - perf_counter()))
        while deed.chat in waiting:  # noqa: ASYNC110 -- what is looked for is in the fake's log
            await asyncio.sleep(LOOK)
        waiting[deed.chat] = datetime.now(UTC)
        await town.do(deed)
    await asyncio.wait_for(watching, 60)
    return Latency(found)


async def ceiling(town: Town, chats: Sequence[int], calls: int) -> tuple[float, float]:
    """The fake alone: milliseconds of one sendMessage, and calls a second with 16 at once."""

    async def send(chat: int) -> float:
        began = perf_counter()
        asked = {"chat_id": chat, "text": "<b>18–19 July</b>", "parse_mode": "HTML"}
        async with town.http.post(f"{town.url}/bot{TOKEN}/sendMessage", json=asked) as response:
            assert (await response.json())["ok"]
        return (perf_counter() - began) * 1000

    alone = median([await send(chat) for chat in (*chats, *chats)])
    todo, began = iter(range(calls)), perf_counter()

    async def one_after_the_other() -> None:
        for number in todo:
            await send(chats[number % len(chats)])

    await asyncio.gather(*(one_after_the_other() for _ in range(16)))
    return alone, calls / (perf_counter() - began)
