"""The schema that a database has and the one that this release needs; from one to the other."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from db.database import asking, take_turn
from db.database import engine as made

MIGRATIONS = Path(__file__).parent / "migrations"


def head() -> str:
    """The revision that this release needs."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    if found is None:
        raise LookupError(f"no migrations in {MIGRATIONS}")
    return found


def current(engine: Engine) -> str | None:
    """The revision a database stands at; None while it holds no schema of ours."""
    with asking(engine).connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def is_current(engine: Engine) -> bool:
    """Whether a database has the schema that this release needs."""
    return current(engine) == head()


def upgrade(to: str | Engine) -> None:
    """Bring a database up to date, all or nothing; what is so already stays as it is.

    :param to: an engine, or the URL of a database; SQLite's file is made with its directory.
    """
    if isinstance(to, Engine):
        _within(to, command.upgrade, "head")
        return
    engine = made(to)
    if engine.dialect.name == "sqlite" and engine.url.database:
        Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
    try:
        _within(engine, command.upgrade, "head")
    finally:
        engine.dispose()


def revise(words: str) -> None:
    """Write the migration from the newest one to the tables as they stand in the code.

    :param words: what it does, for its name and its first line.
    """
    engine = made("sqlite://")
    try:
        with engine.begin() as connection:
            config = _config(connection)
            command.upgrade(config, "head")
            number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
            command.revision(config, words, autogenerate=True, rev_id=f"{number:04}")
    finally:
        engine.dispose()


def _within(engine: Engine, step: Callable[..., Any], *given: str) -> None:
    with engine.begin() as connection:
        take_turn(connection)
        _take_time(connection)
        step(_config(connection), *given)


def _take_time(connection: Connection) -> None:
    """Nobody else is at work while a schema changes, so nobody is held up by a slow machine."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


if __name__ == "__main__":
    # python -m db.schema "what it does"
    revise(" ".join(sys.argv[1:]) or "first tables")
