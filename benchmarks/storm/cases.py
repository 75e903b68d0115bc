"""The storms that are worth a name: how large, with which blows, and on which databases."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.storm import courses
from benchmarks.storm.blows import Blows
from benchmarks.storm.courses import Course
from benchmarks.storm.run import Outcome, run
from benchmarks.storm.script import Size
from benchmarks.storm.setup import Storm

SQLITE, POSTGRESQL = "sqlite", "postgresql"
BOTH = (SQLITE, POSTGRESQL)


@dataclass(frozen=True)
class Case:
    """A storm, and what happens in it."""

    storm: Storm
    course: Course = courses.everything
    databases: tuple[str, ...] = BOTH


async def let_loose(
    case: Case, url: str, folder: Path, *, seed: int = 0, restart: Callable[[], None] | None = None
) -> Outcome:
    """A case on an empty database; a SQLite file has one process."""
    alone = url.startswith(SQLITE)
    storm = replace(case.storm, seed=seed, processes=1 if alone else case.storm.processes)
    return await run(storm, url, folder, course=case.course, restart=restart)


QUICK = Case(
    Storm(
        Size(owed=160, span=5, people=120),
        Blows(kills=3, stops=1, ends=1, pause=0.7),
        rate=60,
        meddling=3,
        asking=1,
    )
)
LONG = Case(
    Storm(
        Size(owed=5000, span=120, people=1000, cast=500),
        Blows(kills=200, stops=5, ends=10, pause=0.8, often=0.15),
        meddling=30,
        asking=2,
    )
)
START = Case(
    Storm(Size(owed=600, span=0, people=600), processes=5, rate=0, failing=False),
    courses.at_once,
    (POSTGRESQL,),
)
STOPPED = Case(
    Storm(
        Size(owed=1000, span=40, people=500),
        Blows(stops=5, pause=2, often=1.0),
        rate=30,
        failing=False,
    ),
    databases=(POSTGRESQL,),
)
CROWD = Case(
    Storm(Size(owed=20, span=0, people=100_000, cast=100_000), processes=5, rate=0, failing=False),
    courses.crowd,
    (POSTGRESQL,),
)
PAUSE = Case(
    Storm(Size(owed=20, span=0, people=600, cast=400), failing=False, rate=50),
    courses.all_wait,
)
CUT = Case(
    Storm(Size(owed=600, span=12, people=300), failing=False, rate=30, lines=True),
    courses.cut_off,
    (POSTGRESQL,),
)
RESTART = Case(
    Storm(Size(owed=400, span=8, people=300), failing=False, rate=50),
    courses.restarted,
    (POSTGRESQL,),
)
FLOOD = Case(
    Storm(
        Size(owed=4000, span=120, people=10_000, pending=100_000, cast=10_000),
        Blows(kills=12, stops=2, ends=2, pause=8),
        meddling=40,
        asking=20,
    )
)
CASES: Mapping[str, Case] = {
    "quick": QUICK,
    "long": LONG,
    "start": START,
    "crowd": CROWD,
    "stopped": STOPPED,
    "pause": PAUSE,
    "cut": CUT,
    "restart": RESTART,
    "flood": FLOOD,
}
