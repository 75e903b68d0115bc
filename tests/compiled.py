"""Statements are put into SQL once in a process of tests, not once for each of its databases."""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

COMPILED: dict[Any, Any] = {}


class Alike:
    """What SQLAlchemy keeps by dialect, it keeps for all engines of one kind."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


class SQLite(Alike, SQLiteDialect_pysqlite):
    """One file is like another."""

    supports_statement_cache = True


class PostgreSQL(Alike, PGDialect_psycopg):
    """There is but one server."""

    supports_statement_cache = True


def compile_once() -> None:
    """From now on every engine of this process has what another has compiled."""
    registry.register("sqlite", __name__, "SQLite")
    registry.register("postgresql.psycopg", __name__, "PostgreSQL")
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    connection.execution_options(compiled_cache=COMPILED)
