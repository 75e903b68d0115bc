"""Files made once of libraries and read ever after: each notes of what edition it is."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

BARE: Final = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
EDITION: Final = "CREATE TABLE edition (is_of TEXT NOT NULL);"


def of_edition(path: Path, edition: str) -> bool:
    """Whether the file is there and of this edition."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
            asked = "SELECT 1 FROM edition WHERE is_of = ?"
            return bool(file.execute(asked, (edition,)).fetchone())
    except sqlite3.DatabaseError:
        return False


def build(
    path: Path, edition: str, tables: str, fill: Callable[[sqlite3.Connection], None]
) -> bool:
    """Make a file of this edition, whole or not at all; False where it is there already.

    It is written beside its place and moved there: a reader sees the old or the new one.
    """
    if of_edition(path, edition):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.stem}-") as folder:
        draft = Path(folder) / path.name
        with closing(sqlite3.connect(draft)) as file:
            file.executescript(BARE + EDITION + tables)
            fill(file)
            file.execute("INSERT INTO edition VALUES (?)", (edition,))
            file.commit()
        draft.replace(path)
    return True
