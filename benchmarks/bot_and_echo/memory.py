"""Memory of the bot after ten thousand updates, and how it goes on."""

import subprocess
import sys

from benchmarks.bot_and_echo.crowd import CROWD
from benchmarks.bot_and_echo.people import ROUND, Caller
from benchmarks.bot_and_echo.rates import throughput
from benchmarks.processes import HOUSE, Running
from benchmarks.table import show

BARE = (
    "import aiogram;"
    "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmRSS')))"
)


async def measure(product: Running, callers: list[Caller], done: int, *, long: bool) -> None:
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


def _row(name: str, updates: int, running: Running, imported: float) -> tuple[str, str, str, str]:
    resident = running.resident
    return (name, f"{updates:,}", f"{resident:.0f}", f"{resident / imported:.2f}")
