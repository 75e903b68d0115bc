"""``convoke db``: the schema, a copy, a copy put back."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from bot.commands.office import unopened
from bot.refusing import Refused
from bot.settings import Settings
from bot.solitude import AlreadyServed, alone, file_of
from db import schema


def upgrade(settings: Settings) -> str:
    """``convoke db upgrade``."""
    try:
        schema.upgrade(settings.database.url)
    except CommandError as unknown:
        raise Refused("The database is of a newer version of Convoke than this one.") from unknown
    except (OSError, SQLAlchemyError) as fault:
        raise Refused(unopened(fault)) from fault
    return f"The database has the schema {schema.head()}."


def backup(settings: Settings, path: Path) -> str:
    """``convoke db backup``: a whole and consistent copy, also while the product runs."""
    source = _file(settings)
    if path.exists():
        raise Refused(f"{path} exists already; a backup never writes over a file.")
    if not source.exists():
        raise Refused(f"There is no database at {source}.")
    _copy(source, path)
    return f"Written to {path}."


def restore(settings: Settings, path: Path) -> str:
    """``convoke db restore``: the database that stood before stays beside it."""
    target = _file(settings)
    if not path.is_file():
        raise Refused(f"There is no file {path}.")
    _refuse_unsound(path)
    try:
        with alone(settings.database.url):
            return _put_in_place(path, target)
    except AlreadyServed as taken:
        raise Refused(f"{taken} is being served; stop `convoke run` first.") from taken


def _put_in_place(path: Path, target: Path) -> str:
    """Copied beside first, so that at every moment one whole database stands in its place."""
    copied, before = Path(f"{target}.new"), Path(f"{target}.before-restore")
    target.parent.mkdir(parents=True, exist_ok=True)
    copied.unlink(missing_ok=True)
    _copy(path, copied)
    kept = ""
    if target.exists():
        _set_aside(target, before)
        kept = f" What stood before is in {before}."
    copied.replace(target)
    _written(target.parent)
    return f"Restored from {path}.{kept}"


def _set_aside(target: Path, before: Path) -> None:
    """A second name for it, and what was committed but not written back goes along."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(target)) as old:
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before.unlink(missing_ok=True)
    before.hardlink_to(target)
    for end in ("-wal", "-shm"):
        Path(f"{before}{end}").unlink(missing_ok=True)
        if Path(f"{target}{end}").exists():
            Path(f"{target}{end}").replace(f"{before}{end}")


def _copy(source: Path, path: Path) -> None:
    """All of it as it stands at one moment, on the disk when this returns; or nothing."""
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(path)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")
        _written(path)
    except (OSError, sqlite3.Error) as fault:
        path.unlink(missing_ok=True)
        raise Refused(f"{path} could not be written from {source}: {fault}.") from fault


def _written(path: Path) -> None:
    """Wait until the disk has it."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _refuse_unsound(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise Refused(f"{path} is no backup of Convoke.") from error
    if not sound:
        raise Refused(f"{path} is damaged; take an older backup.")


def _file(settings: Settings) -> Path:
    path = file_of(settings.database.url)
    if path is None:
        raise Refused("On PostgreSQL, pg_dump and pg_restore make and put back copies.")
    return path
