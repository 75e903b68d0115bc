"""Five thousand rows of a workbook: read, taken, taken back; and how long others wait meanwhile."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.databases import KINDS, databases
from benchmarks.importing.changing import changed
from benchmarks.importing.office import Scene, scene
from benchmarks.importing.watching import Waits, watched
from benchmarks.importing.workbook import programme
from benchmarks.table import show

ROWS, FEW = 5000, 500


@dataclass(frozen=True)
class Step:
    """One thing that the coordinator does, how long it took, and what others had of it."""

    name: str
    seconds: float
    processor: float
    waits: Waits

    def cells(self, kind: str) -> tuple[str, ...]:
        """A line of the table."""
        loop = max(self.waits.loop, default=0) * 1000
        return (
            kind, self.name, f"{self.seconds:.1f}", f"{self.processor:.1f}",
            f"{self.waits.longest:.2f}", f"{loop:.0f}", f"{self.waits.held:.0f}",
        )  # fmt: skip


def measure(*, quick: bool) -> None:
    """Print the table."""
    rows = FEW if quick else ROWS
    with tempfile.TemporaryDirectory() as name, databases(Path(name)) as laid:
        told = [
            one.cells(kind)
            for kind in KINDS
            for one in asyncio.run(_lived(laid(kind, "importing"), Path(name), rows))
        ]
    show(
        f"A workbook of {rows:,} activities, sent, taken and taken back",
        ("", "", "seconds", "of a processor", "longest wait s", "loop ms", "MB held"),
        told,
        "Seconds until the answer is seen; processor: of the product, without the reader apart.",
        "Wait: of others, who ask in other chats each 100 ms; loop: of its health page.",
    )


async def _lived(url: str, folder: Path, rows: int) -> list[Step]:
    """All steps, one after the other, in one office."""
    async with scene(url, folder) as here:
        one = here.coordinator
        steps = [
            await _step(here, "nothing", lambda: asyncio.sleep(5)),
            await _step(here, "read", lambda: _sent(here, programme(rows), rows)),
            await _step(here, "take", lambda: _pressed(here, "Take the sure", "taken over")),
            await _step(here, "undo", lambda: _pressed(here, "Undo", "Undone")),
            await _step(here, "take again", lambda: _pressed(here, "Take the sure", "taken over")),
            await _step(here, "export", lambda: _said(here, "/export", "one row for each")),
        ]
        octets = changed(await one.file())
        return [
            *steps,
            await _step(here, "read changes", lambda: _sent(here, octets, rows)),
            await _step(here, "go through", lambda: _pressed(here, "Go through", "New:")),
            await _step(here, "next", lambda: _pressed(here, "Skip", "New:")),
            await _step(here, "summary", lambda: _pressed(here, "Summary", "were read")),
            await _step(here, "take changes", lambda: _pressed(here, "Take the ch", "changed;")),
            await _step(here, "undo changes", lambda: _pressed(here, "Undo", "stand as before")),
        ]


async def _step(here: Scene, name: str, work: Callable[[], Awaitable[object]]) -> Step:
    """One step, with everybody else asking meanwhile."""
    begun = here.product.seconds
    async with watched(here.others, here.health, here.product) as waits:
        started = asyncio.get_running_loop().time()
        await work()
        taken = asyncio.get_running_loop().time() - started
    return Step(name, taken, here.product.seconds - begun, waits)


async def _sent(here: Scene, octets: bytes, rows: int) -> None:
    await here.coordinator.sends("programme.xlsx", octets)
    await here.coordinator.sees(f"{rows:,} activities were read")


async def _pressed(here: Scene, label: str, words: str) -> None:
    await here.coordinator.presses(label)
    await here.coordinator.sees(words)


async def _said(here: Scene, text: str, words: str) -> None:
    await here.coordinator.says(text)
    await here.coordinator.sees(words)
