"""When a workbook was sent out: a hidden sheet of it says so, whatever was done to the others."""

from datetime import datetime
from typing import Final

from reading.files.packed import Packed
from reading.files.sheets.cells import Grid, cells, shared_texts
from reading.files.unreadable import Unreadable
from reading.proposals import Exported

MARK: Final = "convoke exported"
# A sheet that says when, and nothing else, is small.
LARGEST: Final = 20_000


def exported(packed: Packed, hidden: list[str]) -> Exported | None:
    """What the hidden sheets of a workbook say of that; None where they say nothing."""
    small = [path for path in hidden if packed.zip.getinfo(path).file_size <= LARGEST]
    if not small:
        return None
    shared = list(shared_texts(packed))
    try:
        grids = [cells(packed, path, shared, set()) for path in small]
    except (Unreadable, ValueError):
        return None
    return next(filter(None, map(said, grids)), None)


def said(grid: Grid) -> Exported | None:
    """What one sheet says."""
    for row in grid.values():
        match [text for _, text in sorted(row.items())]:
            case [str(mark), str(at), str(change)] if mark == MARK:
                return of(at, change)
    return None


def of(at: str, change: str) -> Exported | None:
    """The moment and the change, if somebody has not written over them."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    whole = change.removesuffix(".0")
    fits = moment.tzinfo is not None and whole.isdigit() and len(whole) < 16
    return Exported(moment, int(whole)) if fits else None
