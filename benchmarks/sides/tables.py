"""Tables for a terminal."""

from collections.abc import Sequence

Row = Sequence[object]


def table(title: str, head: Row, rows: Sequence[Row]) -> None:
    """Print rows below their heads, each column as wide as its widest cell."""
    cells = [[shown(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]
    print(f"\n{title}")
    for number, row in enumerate(cells):
        first, *others = zip(row, widths, strict=True)
        line = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        print("  " + "  ".join(line).rstrip())
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))


def shown(cell: object) -> str:
    """A cell's figures, no more of them than mean something."""
    if not isinstance(cell, float):
        return str(cell)
    return f"{cell:,.0f}" if cell >= 100 else f"{cell:.1f}" if cell >= 10 else f"{cell:.3f}"


def share(of: float) -> str:
    """A share of a processor."""
    return f"{of:.0%}"


def verdict(*, kept: bool, wanted: str) -> str:
    """Whether what was wanted was reached."""
    return f"{'reached' if kept else 'MISSED'}: {wanted}"
