"""The migrations lead to the tables of the code, from nothing, on both databases."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from db import schema
from db.database import engine
from db.tables import metadata

Urls = Callable[[str], str]

# What PostgreSQL says of itself: columns, constraints, indexes with their conditions.
POSTGRES_SAYS = (
    """SELECT table_name, column_name, data_type, character_maximum_length, is_nullable,
        column_default FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> 'alembic_version'""",
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE conrelid::regclass::text <> 'alembic_version'""",
    """SELECT indexname, indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND tablename <> 'alembic_version'""",
)
SQLITE_SAYS = """SELECT type, name, sql FROM sqlite_master
    WHERE sql IS NOT NULL AND name NOT LIKE '%alembic%' AND name NOT LIKE 'sqlite%'"""
# A comma between columns; SQLite writes later ones where the table ended.
BETWEEN = re.compile(r",(?![^()]*\))")


def described(to: Engine) -> set[str]:
    """Every table, constraint and index, as the database itself describes it."""
    with to.connect() as connection:
        if to.dialect.name != "sqlite":
            found = [connection.execute(text(one)).all() for one in POSTGRES_SAYS]
            return {str(tuple(row)) for rows in found for row in rows}
        pieces: set[str] = set()
        for kind, name, sql in connection.execute(text(SQLITE_SAYS)):
            inside = sql.partition("(")[2].rpartition(")")[0] if kind == "table" else sql
            parts = {" ".join(part.split()) for part in BETWEEN.split(inside)}
            pieces |= {f"{kind} {name}: {part}" for part in parts}
        return pieces


@pytest.fixture
def migrated(empty_url: Urls) -> Iterator[Engine]:
    """A database that was empty and was brought up to date."""
    url = empty_url("migrated")
    schema.upgrade(url)
    made = engine(url)
    yield made
    made.dispose()


@pytest.fixture
def modelled(empty_url: Urls) -> Iterator[Engine]:
    """A database laid straight from the tables of the code."""
    made = engine(empty_url("modelled"))
    metadata.create_all(made)
    yield made
    made.dispose()


def test_an_empty_database_is_brought_up_to_date(empty_url: Urls) -> None:
    made = engine(empty_url("fresh"))
    assert schema.current(made) is None
    assert not schema.is_current(made)
    schema.upgrade(made)
    assert schema.current(made) == schema.head()
    assert schema.is_current(made)
    made.dispose()


def test_twice_up_to_date_is_up_to_date(migrated: Engine) -> None:
    before = described(migrated)
    schema.upgrade(migrated)
    assert described(migrated) == before


def test_a_file_is_made_with_its_directory(tmp_path: Path) -> None:
    schema.upgrade(f"sqlite:///{tmp_path / 'var' / '100%' / 'convoke.db'}")
    assert (tmp_path / "var" / "100%" / "convoke.db").exists()


def test_the_migrations_lead_to_the_tables_of_the_code(migrated: Engine) -> None:
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_they_lead_to_every_last_constraint_and_condition(
    migrated: Engine, modelled: Engine
) -> None:
    assert differences(migrated, modelled) == set()


def differences(one: Engine, other: Engine) -> set[str]:
    """What stands in one of two databases only."""
    return described(one) ^ described(other)


def test_what_waits_is_found_by_an_index_of_what_waits_alone(migrated: Engine) -> None:
    indexes = {one["name"]: one for one in inspect(migrated).get_indexes("delivery")}
    waiting = indexes["ix_delivery_waiting"]
    assert waiting["column_names"] == ["lane", "due_at", "id"]
    [condition] = [str(v) for k, v in waiting["dialect_options"].items() if k.endswith("_where")]
    assert "state" in condition
    assert "waiting" in condition


def test_ids_on_sqlite_are_never_given_twice(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'convoke.db'}"
    schema.upgrade(url)
    made = engine(url)
    with made.connect() as connection:
        tables = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type='table'"))
        numbered = {name for name, sql in tables if "AUTOINCREMENT" in sql}
    made.dispose()
    given_by_others = {"announced", "chat", "inbox", "pace", "routine", "sender_lease", "unsettled"}
    assert numbered == set(metadata.tables) - given_by_others


def test_a_database_of_an_older_release_is_noticed(migrated: Engine) -> None:
    with migrated.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    assert not schema.is_current(migrated)


@pytest.mark.parametrize(
    "damage",
    ["DROP INDEX ix_delivery_waiting", "DROP TABLE letter", "ALTER TABLE leg DROP COLUMN city"],
)
def test_a_schema_that_lacks_something_is_told_apart(
    migrated: Engine, modelled: Engine, damage: str
) -> None:
    with migrated.begin() as connection:
        connection.execute(text(damage))
    assert differences(migrated, modelled)


def test_an_index_that_forgot_its_condition_is_told_apart(
    migrated: Engine, modelled: Engine
) -> None:
    with migrated.begin() as connection:
        connection.execute(text("DROP INDEX ix_delivery_waiting"))
        connection.execute(text("CREATE INDEX ix_delivery_waiting ON delivery (due_at, id)"))
    assert differences(migrated, modelled)
