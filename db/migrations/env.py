"""Where Alembic meets our tables: it is handed a connection and reads no file of settings."""

from typing import Any

from alembic import context
from sqlalchemy import inspect
from sqlmodel import AutoString

from db.tables import metadata
from db.types import Id, Json


def own_type(kind: str, value: Any, _context: Any) -> str | bool:
    """Write our column types as what they are in the database, which later code may not know."""
    if kind != "type":
        return False
    if value is Id:
        return "ID"
    if value is Json:
        return "sa.JSON()"
    if isinstance(value, AutoString):
        return f"sa.String(length={value.length})" if value.length else "sa.String()"
    return f"sa.{value.impl!r}" if type(value).__module__ == "db.types" else False


def migrate() -> None:
    """Run what Alembic was asked for, in the transaction of the connection it was given."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=metadata,
        # SQLite alters a table by writing it anew; a first table needs no such thing.
        render_as_batch=len(inspect(connection).get_table_names()) > 1,
        render_item=own_type,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


migrate()
