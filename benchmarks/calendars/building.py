"""A feed from the database: cold, after one of 900 changed, and in a far larger office.

Time is what ``web.feeds`` takes of the processor, all threads together, from the hash of a secret
to finished octets, on SQLite: whoever else uses the machine has no part in it.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.calendars.offices import IN_WINDOW, NOW, TODAY, filled
from benchmarks.table import show
from db.database import Database
from db.tables import Activity
from locales import Catalogues
from programme import feeds
from programme.invitations import hashed
from programme.office import Office
from programme.rules import Rules
from programme.viewer import Viewer, office_itself
from web.cache import Built
from web.feeds import builder

TIMES = 11
SIZES = (1_000, 100_000)
SCOPES = ("office", "project:GLACY", "territory:GE", "kind:workshop", "person:1")


def retitle(session: Session, *, by: Viewer, activity_id: int) -> int:  # noqa: ARG001 -- every act has a viewer
    """Change one activity, as an act does."""
    activity = session.get_one(Activity, activity_id)
    activity.title = f"{activity.title} (again)"
    return activity_id


class Desk:
    """An office, and how its feeds are built."""

    def __init__(self, database: Database) -> None:
        self.office = Office(database, Rules())
        self.build = builder(
            office=self.office,
            catalogues=Catalogues(["en_GB"]),
            now=lambda: NOW,
            today=lambda: TODAY,
        )

    async def feed(self, scope: str) -> str:
        """The hash of a new address, fetched once so that nothing is first."""
        by = office_itself(NOW)
        secret = await self.office.act(feeds.create, by=by, scope=scope, language="en_GB")
        await self.build(hashed(secret), None)
        return hashed(secret)

    async def cold(self, secret_hash: str) -> Built:
        """Everything read and written."""
        return await self.build(secret_hash, None)  # type: ignore[return-value]

    async def changed(self, secret_hash: str) -> float:
        """Milliseconds of a build after one activity changed, best of several."""
        built, taken = await self.cold(secret_hash), []
        for number in range(1, TIMES + 1):
            await self.office.act(retitle, by=office_itself(NOW), activity_id=number)
            begun = time.process_time()
            again = await self.build(secret_hash, built)
            taken.append(time.process_time() - begun)
            assert again is not None
            assert again.octets != built.octets
            built = again
        return min(taken) * 1000


async def timed(work: Callable[[], Awaitable[Any]]) -> float:
    """Milliseconds of the processor, best of several."""
    taken = []
    for _ in range(TIMES):
        begun = time.process_time()
        await work()
        taken.append(time.process_time() - begun)
    return min(taken) * 1000


async def _measured(sizes: tuple[int, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desks = {size: Desk(filled(Path(folder), size)) for size in sizes}
        small = desks[sizes[0]]
        one = await small.feed("office")
        assert (await small.cold(one)).octets.count(b"BEGIN:VEVENT") == IN_WINDOW
        cold, changed = await timed(lambda: small.cold(one)), await small.changed(one)
        show(
            f"A feed of {IN_WINDOW} events from the database (one processor, best of {TIMES})",
            ("what", "ms", "ratio", "at most"),
            [
                ("cold", f"{cold:.1f}", "1", ""),
                ("after one changed", f"{changed:.1f}", f"{changed / cold:.2f}", "0.10"),
            ],
        )
        rows = []
        for scope in SCOPES:
            taken = []
            for desk in desks.values():
                made = await desk.feed(scope)
                taken.append(await timed(lambda desk=desk, made=made: desk.cold(made)))
            shown = [f"{value:.1f}" for value in taken]
            rows.append((scope, *shown, f"{taken[1] / taken[0]:.2f}", "1.30"))
        show(
            f"The same {IN_WINDOW} events, cold, in offices of two sizes",
            ("scope", *(f"{size:,} activities" for size in sizes), "ratio", "at most"),
            rows,
        )


def measure(*, quick: bool = False) -> None:
    """Print the tables, on one processor."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    try:
        asyncio.run(_measured((1_000, 10_000) if quick else SIZES))
    finally:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, set(range(os.cpu_count() or 1)))
