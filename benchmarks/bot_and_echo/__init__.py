"""Updates through the whole bot, against a bare aiogram echo bot on the same fake API."""

import tempfile
from pathlib import Path

from aiohttp import ClientSession

from benchmarks.bot_and_echo import memory
from benchmarks.bot_and_echo.bots import echo_bot, product
from benchmarks.bot_and_echo.crowd import let_in
from benchmarks.bot_and_echo.people import Caller
from benchmarks.bot_and_echo.prepared import NOW, prepare
from benchmarks.bot_and_echo.rates import STEADY
from benchmarks.bot_and_echo.speed import ceiling, effects, show_speed, speed_of
from benchmarks.processes import TOKEN, Running, start

__all__ = ["measure"]


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
                per_call = await ceiling(fake, http)
                echo = await _echo(fake, folder, http, rounds)
                people = await let_in(fake, http)
                prepare(folder / "convoke.db", [one.id for one in people])
                running = await product(fake, folder)
                bot = await speed_of(running, fake, people, rounds, Caller.registers)
                effects(folder / "convoke.db", rounds + STEADY)
                show_speed(per_call, echo, bot)
                await memory.measure(running, people, rounds + STEADY, long=long and not quick)
                await running.end()
        finally:
            await fake.end()


async def _echo(fake: Running, folder: Path, http: ClientSession, rounds: int) -> dict[str, float]:
    running = await echo_bot(fake, folder)
    callers = await let_in(fake, http)
    measured = await speed_of(running, fake, callers, rounds, Caller.echoes)
    await running.end()
    return measured
