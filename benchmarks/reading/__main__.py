"""``python -m benchmarks.reading --show NAME``: what was missed, and what was too much."""

import argparse

from benchmarks.reading.measuring import grades


def main() -> None:
    """Print grades; ``--show`` lists what was missed and what was too much."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--show", default="", help="names of documents that begin so; 'all'")
    options = parser.parse_args()
    for document, strict, like in grades():
        if options.show == "all" or (options.show and document.name.startswith(options.show)):
            print(document.name, f"{strict.f1:.2f} {like.f1:.2f}")
            for line in like.missed:
                print("  missed", line)
            for line in like.extra:
                print("  extra ", line)


if __name__ == "__main__":
    main()
