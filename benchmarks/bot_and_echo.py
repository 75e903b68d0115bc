"""Updates through the whole bot, against a bare aiogram echo bot on the same fake API."""

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from benchmarks.people import ROUND, STEADY, Caller, Crowd, Round, steady, throughput
from benchmarks.processes import HOUSE, TOKEN, Running, start
from benchmarks.table import show
from bot.sample import part
from bot.settings import read
from db import schema
from db.database import Database
from programme import importing
from programme.office import Office
from programme.viewer import office_itself

CROWD, RATE = 30, 30.0
NOW = "2016-07-01T05:00:00+00:00"


async def measure(*, quick: bool, long: bool) -> None:
    """Print the tables of speed and of memory."""
    rounds = 4 if quick else 34
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fake = await start(
            0, "-m", "sandbox", "--port", "0", "--store", ":memory:", "--token", TOKEN,
            "--no-limits", "--no-log", "--now", NOW, log=folder / "fake.log",
        )  # fmt: skip
        try:
            async with ClientSession() as http:
                ceiling = await _ceiling(fake, http)
                echo = await _measured(_echo(fake, folder), fake, http, rounds, Caller.echoes)
                people = await _let_in(fake, http)
                prepare(folder / "convoke.db", [one.id for one in people])
                product = await _product(fake, folder)
                bot = await _of(product, fake, people, rounds, Caller.registers)
                _effects(folder / "convoke.db", rounds + STEADY)
                _speed(ceiling, echo, bot)
                await _memory(product, people, rounds + STEADY, long=long and not quick)
                await product.end()
        finally:
            await fake.end()


async def _ceiling(fake: Running, http: ClientSession) -> float:
    """Milliseconds of one call that the fake answers."""
    url = f"{fake.first_line}/bot{TOKEN}/getMe"
    begun = time.perf_counter()
    for _ in range(500):
        async with http.get(url) as answer:
            await answer.read()
    return (time.perf_counter() - begun) * 2


async def _let_in(fake: Running, http: ClientSession) -> list[Caller]:
    crowd = Crowd(fake.first_line, http)
    callers = []
    for number in range(CROWD):
        body = {"first_name": f"P{number}", "language_code": "en"}
        async with http.post(f"{fake.first_line}/people", json=body) as answer:
            callers.append(Caller((await answer.json())["id"], crowd))
    return callers


async def _echo(fake: Running, folder: Path) -> Running:
    command = ("-m", "benchmarks.echo", fake.first_line, TOKEN)
    return await start(1, *command, log=folder / "echo.log")


async def _product(fake: Running, folder: Path) -> Running:
    return await start(
        1,
        "-m",
        "bot",
        "run",
        log=folder / "product.log",
        CONVOKE_DATABASE__URL=f"sqlite:///{folder / 'convoke.db'}",
        CONVOKE_TELEGRAM__API_BASE=fake.first_line,
        CONVOKE_TELEGRAM__TOKEN=TOKEN,
        CONVOKE_TELEGRAM__USERNAME="convoke_bot",
        CONVOKE_TELEGRAM__RATE="0",
        CONVOKE_SANDBOX__URL=fake.first_line,
        CONVOKE_WEB__PORT="0",
        CONVOKE_READING__GAZETTEER=str(HOUSE / "var/gazetteer.db"),
    )


def prepare(path: Path, ids: list[int]) -> None:
    """The sample programme, and a crowd of coordinators, in a thread of its own loop."""
    schema.upgrade(f"sqlite:///{path}")
    people = part("people")
    people["people"] += [
        {
            "telegram_id": number,
            "name": f"P{number}",
            "language": "en_GB",
            "zone": "Europe/Bucharest",
            "rights": [{"right": "coordinator"}],
        }
        for number in ids
    ]
    code = "import json,sys;from benchmarks.bot_and_echo import load;load(*json.load(sys.stdin))"
    given = json.dumps([str(path), people])
    subprocess.run([sys.executable, "-c", code], input=given, text=True, check=True, cwd=HOUSE)


def load(path: str, people: dict[str, Any]) -> None:
    """Load the sample with these people."""

    async def inside() -> None:
        database = Database(f"sqlite:///{path}")
        by = office_itself(datetime(2016, 7, 1, 5, tzinfo=UTC))
        given = {"office": part("office"), "activities": part("activities"), "people": people}
        await Office(database, read().rules()).act(importing.load, by=by, **given)
        database.close()

    asyncio.run(inside())


async def _measured(
    starting: Any, fake: Running, http: ClientSession, rounds: int, one_round: Round
) -> dict[str, float]:
    running: Running = await starting
    callers = await _let_in(fake, http)
    measured = await _of(running, fake, callers, rounds, one_round)
    await running.end()
    return measured


async def _of(
    running: Running, fake: Running, callers: list[Caller], rounds: int, one_round: Round
) -> dict[str, float]:
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


def _effects(path: Path, rounds: int) -> None:
    """Every save stands in the database with its place and days."""
    query = (
        "SELECT count(DISTINCT activity.id) FROM activity JOIN leg ON leg.activity_id = activity.id"
        " WHERE title LIKE 'Workshop % %' AND activity.status = 'tentative' AND city = 'Tbilisi'"
        " AND start_on = '2016-08-18'"
    )
    with closing(sqlite3.connect(path)) as file:
        found = file.execute(query).fetchone()[0]
    assert found == CROWD * rounds + 2, f"{found} saves of {CROWD * rounds + 2}"


def _speed(ceiling: float, echo: dict[str, float], bot: dict[str, float]) -> None:
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


async def _memory(product: Running, callers: list[Caller], done: int, *, long: bool) -> None:
    """Resident memory after ten thousand updates, and how it goes on."""
    bare = subprocess.run(
        [sys.executable, "-c", BARE], capture_output=True, text=True, check=True, cwd=HOUSE
    )
    imported = int(bare.stdout) / 1024
    rows, updates = [("only imports aiogram", "", f"{imported:.0f}", "1")], done * CROWD * ROUND
    rows.append(_row("Convoke", updates, product, imported))
    for _ in range(4 if long else 0):
        rounds = 10_000 // (CROWD * ROUND)
        await throughput(callers, rounds, Caller.registers, done)
        done += rounds
        rows.append(_row("Convoke", done * CROWD * ROUND, product, imported))
    show("Memory", ("", "updates", "MB", "ratio"), rows, "Wanted: 1.5, and flat from there.")


BARE = (
    "import aiogram;"
    "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmRSS')))"
)


def _row(name: str, updates: int, running: Running, imported: float) -> tuple[str, str, str, str]:
    resident = running.resident
    return (name, f"{updates:,}", f"{resident:.0f}", f"{resident / imported:.2f}")
