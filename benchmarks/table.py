"""Tables on paper: a title, columns, and what has to be said of them."""

from collections.abc import Sequence


def show(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *notes: str) -> None:
    """Print a table with its notes below it."""
    widths = [max(len(line[i]) for line in (heads, *rows)) for i in range(len(heads))]
    print(f"\n{title}")
    for line in (heads, ["-" * width for width in widths], *rows):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)))
    for note in notes:
        print(f"  {note}")
