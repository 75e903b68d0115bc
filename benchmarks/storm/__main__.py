"""``make storm``: the long storms, on both databases; the status is 1 where anything is wrong."""

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.storm.cases import BOTH, CASES, SQLITE, let_loose
from benchmarks.storm.invariants import broken
from benchmarks.storm.report import show
from benchmarks.storm.run import Outcome
from tests.postgres import Postgres

USUAL = tuple(name for name in CASES if name != "quick")


def main() -> None:
    """Read the command line, and let one storm after the other loose."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.storm", description=__doc__)
    parser.add_argument("--case", choices=CASES, action="append", help="default: all but quick")
    parser.add_argument("--database", choices=BOTH, help="one of the two; default: both")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--times", type=int, default=1, help="how many seeds")
    parser.add_argument("--keep", type=Path, help="a folder for logs and files of all storms")
    options = parser.parse_args()
    server = Postgres(f"storm{os.getpid()}")
    sound = True
    try:
        for name in options.case or USUAL:
            outcomes = _outcomes(name, options, server)
            show(outcomes, name)
            sound = sound and not any(broken(one.seen) for one in outcomes)
    finally:
        server.stop()
    sys.exit(0 if sound else 1)


def _outcomes(name: str, options: argparse.Namespace, server: Postgres) -> list[Outcome]:
    """A case, on each of its databases, with each of the seeds."""
    wanted = [one for one in CASES[name].databases if options.database in {None, one}]
    seeds = range(options.seed, options.seed + options.times)
    return [_one(name, kind, seed, options.keep, server) for kind in wanted for seed in seeds]


def _one(name: str, kind: str, seed: int, keep: Path | None, server: Postgres) -> Outcome:
    with tempfile.TemporaryDirectory() as passing:
        folder = (keep or Path(passing)) / f"{name}-{kind}-{seed}"
        folder.mkdir(parents=True)
        url = f"sqlite:///{folder / 'convoke.db'}"
        if kind != SQLITE:
            url = server.create(f"storm_{name}_{seed}")
        case = CASES[name]
        return asyncio.run(let_loose(case, url, folder, seed=seed, restart=server.restart))


if __name__ == "__main__":
    main()
