"""``make bench``: every measurement after the other; ``--quick`` for smaller sizes."""

import argparse
import asyncio

from benchmarks import bot_and_echo, due_rows, feed_of_900


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, for developing")
    parser.add_argument("--long", action="store_true", help="memory up to 50,000 updates")
    parser.add_argument("--only", choices=["bot", "feed", "due"], help="one of the measurements")
    options = parser.parse_args()
    if options.only in {None, "feed"}:
        feed_of_900.measure()
    if options.only in {None, "due"}:
        due_rows.measure(quick=options.quick)
    if options.only in {None, "bot"}:
        asyncio.run(bot_and_echo.measure(quick=options.quick, long=options.long))


if __name__ == "__main__":
    main()
