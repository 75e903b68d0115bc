"""Many rows at once: written by one statement for all, which takes a tenth of a row at a time.

What SQLAlchemy makes of each row for its driver takes longer than the writing, so it is left out:
SQLite takes the rows as they are bound here, PostgreSQL all of them as one JSON text.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Dialect, Table, TypeDecorator, inspect, text
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.searching import SEARCHED, fold_row

Row = dict[str, Any]
# Bound already, for rows that are written as they are.
Bound = Mapping[str, Any]
SQLITE = "sqlite"
# What JSON has no word for is read back by its column.
WRITTEN = json.JSONEncoder(default=str)


def table_of(model: type[SQLModel]) -> Table:
    """The table in which rows of a model stand."""
    return cast("Table", inspect(model).local_table)


def row_of(one: SQLModel) -> Row:
    """A row that is not written yet, by column; its number is given later."""
    if type(one) in SEARCHED:
        fold_row(one)
    columns = table_of(type(one)).columns
    return {each.name: getattr(one, each.name) for each in columns if each.name != "id"}


def numbers(session: Session, table: type[SQLModel], count: int) -> Sequence[int]:
    """So many numbers that no row of the table has or had."""
    name = {"name": str(table.__tablename__)}
    if session.get_bind().dialect.name == SQLITE:
        last = session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), name)
        return range((last or 0) + 1, (last or 0) + 1 + count)
    drawn = text(
        "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
    )
    return session.scalars(drawn, {**name, "count": count}).all()


def take_time(session: Session) -> None:
    """A question that thinks for seconds between its statements is not given up for dead."""
    if session.get_bind().dialect.name != SQLITE:
        session.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))


def bound(session: Session, table: type[SQLModel], row: Mapping[str, Any]) -> Row:
    """A row as the database takes it: what is written before its turn need not be bound in it."""
    binds = _binds(table, session.get_bind().dialect)
    return {
        name: value if value is None or name not in binds else binds[name](value)
        for name, value in row.items()
    }


@cache
def _binds(table: type[SQLModel], dialect: Dialect) -> dict[str, Callable[[Any], Any]]:
    """How the values of some columns are bound; those of the others go as they are."""
    columns = {one.name: one.type for one in table_of(table).columns}
    if dialect.name != SQLITE:
        # The rest of it is JSON's.
        return {name: _refusing(one, dialect) for name, one in columns.items() if _refuses(one)}
    found = {
        name: one.dialect_impl(dialect).bind_processor(dialect) for name, one in columns.items()
    }
    return {name: one for name, one in found.items() if one is not None}


def _refuses(kind: object) -> bool:
    """Whether a type of ours looks at what is written."""
    return type(kind).__module__ == "db.types" and isinstance(kind, TypeDecorator)


def _refusing(kind: Any, dialect: Dialect) -> Callable[[Any], Any]:
    return lambda value: kind.process_bind_param(value, dialect)


def insert_many(session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write new rows, all of the same columns; the session does not know of them."""
    insert_bound(session, table, [bound(session, table, one) for one in rows])


def insert_bound(session: Session, table: type[SQLModel], rows: Sequence[Bound]) -> None:
    """The same, of rows that are bound."""
    if rows:
        names = ", ".join(map(_quoted, rows[0]))
        if session.get_bind().dialect.name == SQLITE:
            said = f"VALUES ({', '.join(f':{name}' for name in rows[0])})"
        else:
            said = f"SELECT {names} FROM {_from_json(table)}"  # noqa: S608 -- our own names
        _say(session, f"INSERT INTO {table.__tablename__} ({names}) {said}", rows)


def update_many(session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the same columns of many rows, each named by its id; the session does not know."""
    update_bound(session, table, [bound(session, table, one) for one in rows])


def update_bound(session: Session, table: type[SQLModel], rows: Sequence[Bound]) -> None:
    """The same, of rows that are bound."""
    names = [name for name in rows[0] if name != "id"] if rows else []
    if names and session.get_bind().dialect.name == SQLITE:
        put = ", ".join(f"{_quoted(name)} = :{name}" for name in names)
        _put(session, table, f"{put} WHERE id = :id", rows)
    elif names:
        put = ", ".join(f"{_quoted(name)} = new.{_quoted(name)}" for name in names)
        whose = f"FROM {_from_json(table)} WHERE {table.__tablename__}.id = new.id"
        _put(session, table, f"{put} {whose}", rows)


def _put(session: Session, table: type[SQLModel], said: str, rows: Sequence[Bound]) -> None:
    _say(session, f"UPDATE {table.__tablename__} SET {said}", rows)  # noqa: S608 -- the same


def _from_json(table: type[SQLModel]) -> str:
    """Rows of JSON, each value as its column of the table has it."""
    return f"json_populate_recordset(NULL::{table.__tablename__}, %s::json) AS new"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _say(session: Session, statement: str, rows: Sequence[Bound]) -> None:
    """A statement of nothing but names of our own, for all rows."""
    session.flush()
    to = session.connection()
    if to.dialect.name == SQLITE:
        to.exec_driver_sql(statement, list(rows))
    else:
        # One at a time: nobody else goes on while JSON is written.
        to.exec_driver_sql(statement, (f"[{','.join(map(WRITTEN.encode, rows))}]",))
