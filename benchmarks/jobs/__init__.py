"""A thousand reminders as jobs in APScheduler's own SQL store, beside the same ones in Convoke."""

import asyncio
import tempfile
from pathlib import Path

from benchmarks.databases import KINDS, databases
from benchmarks.jobs.running import Run, Side, killed, undisturbed
from benchmarks.table import show

__all__ = ["measure"]

SIDES = {"APScheduler's jobs": "benchmarks.jobs.theirs", "Convoke": "benchmarks.jobs.ours"}


def measure(*, quick: bool) -> None:
    """Print the tables."""
    many = 200 if quick else 1000
    with tempfile.TemporaryDirectory() as name, databases(Path(name)) as laid:
        found: dict[tuple[str, str], tuple[Run, Run]] = {}
        for kind in KINDS:
            for place, (name_of_side, module) in enumerate(SIDES.items()):
                whole = Side(module, laid(kind, f"whole{place}"), many, Path(name))
                cut = Side(module, laid(kind, f"cut{place}"), many, Path(name))
                found[name_of_side, kind] = (
                    asyncio.run(undisturbed(whole)),
                    asyncio.run(killed(cut)),
                )
    _quickness(many, found)
    _losses(many, found)


def _quickness(many: int, found: dict[tuple[str, str], tuple[Run, Run]]) -> None:
    show(
        f"{many:,} reminders of one instant: seconds, and how long at most the loop stood still",
        ("", "", "to add", "stood still", "to send", "stood still"),
        [
            (
                *names,
                f"{run.said['added']:.2f} s",
                f"{run.said['added_still'] * 1000:.0f} ms",
                f"{run.said['sent']:.2f} s",
                f"{run.said['sent_still'] * 1000:.0f} ms",
            )
            for names, (run, _) in found.items()
        ],
        "Convoke adds the reminders of the later days with them: three rows for each job.",
    )


def _losses(many: int, found: dict[tuple[str, str], tuple[Run, Run]]) -> None:
    show(
        "The same, ended by kill -9 on the way and begun again, as the fake API saw it",
        ("", "", "before the kill", "lost", "twice", "in doubt, and listed"),
        [
            (*names, str(run.before), str(many - len(run.got)), str(run.twice), str(run.doubts))
            for names, (_, run) in found.items()
        ],
        "What is in doubt may have arrived, and is resolved by the policy of its kind; a message",
        "that did not arrive and is listed as in doubt counts as lost here as well.",
    )
