"""Measure each side apart, and print ratios; ``--quick`` for a look, or names of parts."""

import argparse
import asyncio
from time import perf_counter

from benchmarks.sides import due, memory, updates


def main() -> None:
    """Measure all parts, or those named."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sides", description=__doc__)
    parser.add_argument("parts", nargs="*", help="updates, due, memory")
    parser.add_argument("--quick", action="store_true", help="small sizes, coarse figures")
    parser.add_argument("--long", action="store_true", help="memory up to 50,000 updates")
    options = parser.parse_args()
    wanted, began = options.parts or ["updates", "due", "memory"], perf_counter()
    if "updates" in wanted:
        asyncio.run(updates.measure(quick=options.quick))
    if "due" in wanted:
        due.measure(quick=options.quick)
    if "memory" in wanted:
        asyncio.run(memory.measure(quick=options.quick, long=options.long))
    print(f"\nMeasured in {perf_counter() - began:.0f} s.")


if __name__ == "__main__":
    main()
