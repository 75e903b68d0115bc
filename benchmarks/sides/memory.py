"""Memory of the product after the sample and many updates, against a process that has aiogram."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.sides import office, processes
from benchmarks.sides.flood import flood
from benchmarks.sides.processes import BOT, running, start
from benchmarks.sides.processors import resident
from benchmarks.sides.tables import Row, table, verdict
from benchmarks.sides.traffic import Deed, rounds
from benchmarks.sides.updates import Sizes, town

WANTED, FLAT = 1.5, 1.1
MARKS, QUICK = (10_000, 20_000, 30_000, 40_000, 50_000), (500, 1_000)
SHORT = 2


async def measure(*, quick: bool = False, long: bool = False) -> None:
    """Print what is resident at the beginning, after the first mark, and at the others."""
    marks, chats = (QUICK, 50) if quick else (MARKS if long else MARKS[:SHORT], 250)
    async with running(start(["benchmarks.sides.importing"], "imported", BOT)) as bare:
        base = resident(bare.pid)
    rows: list[Row] = [("a process that imports aiogram", base, 1.0, "")]
    with TemporaryDirectory() as folder:
        database = Path(folder) / "convoke.db"
        async with town(Sizes(chats, 1, 1, 1)) as (fake, here, people):
            await asyncio.to_thread(office.prepare, database, people)
            async with running(processes.product(here.url, database)) as bot:
                rows.append(("the product, with the sample", *against(resident(bot.pid), base)))
                waves, done, found = endless(people), 0, dict[int, float]()
                for mark in marks:
                    part = [next(waves) for _ in range((mark - done) // chats)]
                    done += (await flood(bot, fake, here, part)).updates
                    found[mark] = resident(bot.pid)
                    rows.append((f"after {mark:,} updates", *against(found[mark], base)))
        handled, faults = office.handled(database)
        if (handled, faults) != (done, 0):
            raise RuntimeError(f"{handled} of {done} handled, {faults} faults")
    first, last = found[marks[0]], found[marks[-1]]
    table("Memory", ("process", "MB resident", "ratio", ""), rows)
    kept = verdict(kept=first / base <= WANTED, wanted=f"at most {WANTED} after {marks[0]:,}")
    print(f"  {kept}")
    kept = verdict(kept=last / first <= FLAT, wanted=f"at most {FLAT} of that")
    print(f"  {last / first:.3f} from {marks[0]:,} to {marks[-1]:,}: {kept}")


def against(megabytes: float, base: float) -> tuple[float, float, str]:
    """A row's figures."""
    return megabytes, megabytes / base, ""


def endless(people: list[int]) -> Iterator[list[Deed]]:
    """Round after round, every save under its own title."""
    turn = 0
    while True:
        yield from rounds(people, f"Memory {turn}")
        turn += 1
