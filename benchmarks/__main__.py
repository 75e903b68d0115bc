"""``make bench``: every measurement after the other; ``--quick`` for smaller sizes."""

import argparse
import asyncio
from collections.abc import Callable

from benchmarks import (
    bot_and_echo,
    broadcast,
    calendars,
    feed_of_900,
    importing,
    jobs,
    slow_chats,
    waiting,
    whole_path,
)
from benchmarks.reading import meanwhile, measuring, speed

Said = argparse.Namespace

MEASURES: dict[str, Callable[[Said], None]] = {
    "feed": lambda _: feed_of_900.measure(),
    "calendars": lambda said: calendars.measure(quick=said.quick),
    "waiting": lambda said: waiting.measure(waiting.PARTS, quick=said.quick),
    "path": lambda said: whole_path.measure(quick=said.quick),
    "broadcast": lambda said: broadcast.measure(quick=said.quick),
    "slow": lambda said: asyncio.run(slow_chats.measure(quick=said.quick)),
    "jobs": lambda said: jobs.measure(quick=said.quick),
    "reading": lambda said: reading(quick=said.quick),
    "importing": lambda said: importing.measure(quick=said.quick),
    "bot": lambda said: asyncio.run(bot_and_echo.measure(quick=said.quick, long=said.long)),
}


def reading(*, quick: bool) -> None:
    """How well, how fast, and what others notice of it."""
    measuring.measure()
    speed.measure(quick=quick)
    meanwhile.measure(quick=quick)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, for developing")
    parser.add_argument("--long", action="store_true", help="memory up to 50,000 updates")
    names = [*MEASURES, *waiting.PARTS]
    parser.add_argument("--only", choices=names, help="one of the measurements")
    said = parser.parse_args()
    if said.only in waiting.PARTS:
        waiting.measure([said.only], quick=said.quick)
    for name, measure in MEASURES.items():
        if said.only in {None, name}:
            measure(said)


if __name__ == "__main__":
    main()
