"""Updates through the whole bot, against a bare aiogram echo bot on the same fake."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import ClientSession

from benchmarks.sides import office, processes
from benchmarks.sides.flood import Flood, Latency, ceiling, flood, steady
from benchmarks.sides.processes import PEOPLE, Running, running
from benchmarks.sides.processors import pin, said
from benchmarks.sides.tables import share, table, verdict
from benchmarks.sides.traffic import Town, echoes, mixed, rounds

STEADY = 30
WANTED, STRETCH, PATIENCE = 0.05, 0.15, 40.0


@dataclass(frozen=True)
class Sizes:
    """Chats side by side, rounds of ten updates each, and chats of the steady traffic."""

    chats: int
    rounds: int
    steady: int
    calls: int


FULL, QUICK = Sizes(100, 2, 60, 1500), Sizes(30, 1, 15, 300)


async def measure(*, quick: bool = False) -> None:
    """Print rates and latencies of both, the fake's own ceiling, and a profile of the rest."""
    sizes = QUICK if quick else FULL
    pin(0, PEOPLE)
    print(f"\nUpdates a second, whole bot against bare aiogram ({said()})")
    async with town(sizes) as (fake, here, people), running(processes.bare(here.url)) as bot:
        few = people[: sizes.steady]
        bare = await flood(bot, fake, here, [echoes(people)] * sizes.rounds * 10)
        bare_latency = await steady(here, echoes(few) * 10, STEADY)
        bot.rest()
        alone = await ceiling(here, people, sizes.calls)
    with TemporaryDirectory() as folder:
        whole, latency = await the_whole(sizes, Path(folder) / "convoke.db")
        tell(bare, whole, bare_latency, latency, alone)
        print(await the_profile(sizes, Path(folder) / "profiled.db"))


@asynccontextmanager
async def town(sizes: Sizes) -> AsyncIterator[tuple[Running, Town, list[int]]]:
    """A new fake with its people."""
    async with running(processes.fake()) as fake, ClientSession() as http:
        here = Town(fake.line, http)
        yield fake, here, await here.settle(sizes.chats)


async def the_whole(sizes: Sizes, database: Path) -> tuple[Flood, Latency]:
    """The product: a flood of rounds, then steady traffic, and what both left in the database."""
    async with town(sizes) as (fake, here, people):
        await asyncio.to_thread(office.prepare, database, people)
        waves = (one for turn in range(sizes.rounds) for one in rounds(people, f"Flood {turn}"))
        few = people[: sizes.steady]
        deeds = mixed(few, "Steady")
        async with running(processes.product(here.url, database)) as bot:
            found = await flood(bot, fake, here, waves)
            latency = await steady(here, deeds, STEADY)
    effects(database, found.updates + len(deeds))
    return found, latency


def effects(database: Path, updates: int) -> None:
    """Every update was handled without a fault, and every save stands with all its fields."""
    handled, faults = office.handled(database)
    stand = office.saved(database, "Workshop Flood") + office.saved(database, "Workshop Steady")
    if (handled, faults, stand) != (updates, 0, updates // 10):
        raise RuntimeError(f"{handled} of {updates} handled, {faults} faults, {stand} saved")
    print(f"{updates} updates handled without a fault, {stand} activities stand as was said.")


def tell(
    bare: Flood, whole: Flood, bare_latency: Latency, latency: Latency, alone: tuple[float, float]
) -> None:
    """The table, and what it means."""
    rows = [
        (
            name,
            one.updates,
            one.rate,
            share(one.bot / one.seconds),
            share(one.fake / one.seconds),
            f"{slow.p50:.1f}",
            f"{slow.p99:.1f}",
        )
        for name, one, slow in (("bare", bare, bare_latency), ("whole", whole, latency))
    ]
    head = ("side", "updates", "a second", "bot's share", "fake's share", "p50 ms", "p99 ms")
    ratio, beyond = whole.rate / bare.rate, latency.p99 - bare_latency.p99
    table(f"Flood, and p50/p99 at a steady {STEADY} a second", head, rows)
    table("The fake alone", ("one call, ms", "calls a second, 16 at once"), [alone])
    print(f"  ratio {ratio:.3f}  {verdict(kept=ratio >= WANTED, wanted=f'at least {WANTED}')}")
    print(f"              {verdict(kept=ratio >= STRETCH, wanted=f'stretch {STRETCH}')}")
    wanted = f"at most {PATIENCE:.0f} ms"
    print(f"  p99 {beyond:+.1f} ms  {verdict(kept=beyond <= PATIENCE, wanted=wanted)}")


async def the_profile(sizes: Sizes, database: Path) -> str:
    """Where the time of the whole goes: one round under the profiler."""
    async with town(sizes) as (fake, here, people):
        await asyncio.to_thread(office.prepare, database, people)
        bot = await processes.product(here.url, database, ["benchmarks.sides.profiled"])
        await flood(bot, fake, here, rounds(people, "Profiled"))
        return await bot.stop()
