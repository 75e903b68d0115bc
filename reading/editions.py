"""Files made once of libraries and read ever after: each notes of what edition it is."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path


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


def write(path: Path, tables: str, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Make a file, whole or not at all.

    It is written beside its place and moved there: a reader sees the old or the new one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.stem}-") as folder:
        draft = Path(folder) / path.name
        with closing(sqlite3.connect(draft)) as file:
            file.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + tables)
            fill(file)
            file.commit()
        draft.replace(path)
