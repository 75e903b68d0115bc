"""How many updates a second, how long each takes, and that each had its effect."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from aiohttp import ClientSession

from benchmarks.bot_and_echo.crowd import CROWD
from benchmarks.bot_and_echo.people import Caller, Round
from benchmarks.bot_and_echo.rates import steady, throughput
from benchmarks.processes import TOKEN, Running
from benchmarks.table import show

RATE = 30.0


async def ceiling(fake: Running, http: ClientSession) -> float:
    """Milliseconds of one call that the fake answers."""
    url = f"{fake.first_line}/bot{TOKEN}/getMe"
    begun = time.perf_counter()
    for _ in range(500):
        async with http.get(url) as answer:
            await answer.read()
    return (time.perf_counter() - begun) * 2


async def speed_of(
    running: Running, fake: Running, callers: list[Caller], rounds: int, one_round: Round
) -> dict[str, float]:
    """As fast as everybody can, then at a steady rate; milliseconds and shares of a processor."""
    await throughput(callers[:2], 1, one_round, -1)
    begun, ours, theirs = time.perf_counter(), running.seconds, fake.seconds
    rate = await throughput(callers, rounds, one_round, 0)
    spent = time.perf_counter() - begun
    measured = {
        "rate": rate,
        "share": (running.seconds - ours) / spent,
        "fake": (fake.seconds - theirs) / spent,
    }
    taken = await steady(callers, one_round, rounds, RATE)
    return measured | {"p50": taken[len(taken) // 2], "p99": taken[int(len(taken) * 0.99)]}


def effects(path: Path, rounds: int) -> None:
    """Every save stands in the database with its place and days."""
    query = (
        "SELECT count(DISTINCT activity.id) FROM activity JOIN leg ON leg.activity_id = activity.id"
        " WHERE title LIKE 'Workshop % %' AND activity.status = 'tentative' AND city = 'Tbilisi'"
        " AND start_on = '2016-08-18'"
    )
    with closing(sqlite3.connect(path)) as file:
        found = file.execute(query).fetchone()[0]
    assert found == CROWD * rounds + 2, f"{found} saves of {CROWD * rounds + 2}"


def show_speed(ceiling: float, echo: dict[str, float], bot: dict[str, float]) -> None:
    """Print the table."""
    rows = [
        (
            name,
            f"{one['rate']:.0f}",
            f"{one['rate'] / echo['rate']:.3f}",
            f"{one['p50']:.1f}",
            f"{one['p99']:.1f}",
            f"{one['share']:.0%}",
            f"{one['fake']:.0%}",
        )
        for name, one in (("echo bot", echo), ("Convoke", bot))
    ]
    show(
        f"Updates through the whole bot, {CROWD} people at once; then {RATE:.0f} a second",
        ("", "updates/s", "ratio", "p50 ms", "p99 ms", "its processor", "the fake's"),
        rows,
        f"Wanted: ratio 0.05, stretch 0.15; p99 at most 40 ms above the echo's "
        f"({bot['p99'] - echo['p99']:+.1f} ms here).",
        f"The fake answers getMe in {ceiling:.2f} ms, its client included; "
        f"each process on a core of its own, of {os.cpu_count()}.",
        "Every save was found in the database.",
    )
