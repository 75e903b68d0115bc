"""Many rows at once: written by one statement for all, which takes a tenth of a row at a time."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, bindparam, insert, inspect, text, update
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.searching import SEARCHED, fold_row

Row = dict[str, Any]


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
    if session.get_bind().dialect.name == "sqlite":
        last = session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), name)
        return range((last or 0) + 1, (last or 0) + 1 + count)
    drawn = text(
        "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)"
    )
    return session.scalars(drawn, {**name, "count": count}).all()


def take_time(session: Session) -> None:
    """A question that thinks for seconds between its statements is not given up for dead."""
    if session.get_bind().dialect.name != "sqlite":
        session.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))


def insert_many(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """Write new rows, all of the same columns; the session does not know of them."""
    if rows:
        session.flush()
        session.connection().execute(insert(table_of(table)), rows)


def update_many(session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the same columns of many rows, each named by its id; the session does not know."""
    if not rows:
        return
    session.flush()
    whole = table_of(table)
    given = {name: "of" if name == "id" else f"new_{name}" for name in rows[0]}
    values: dict[str, Any] = {name: bindparam(key) for name, key in given.items() if key != "of"}
    statement = update(whole).where(whole.c["id"] == bindparam("of")).values(values)
    session.connection().execute(
        statement, [{given[name]: value for name, value in row.items()} for row in rows]
    )
