"""What every table shares: names of constraints by convention, and ids never given twice."""

from typing import Any

from sqlalchemy import false
from sqlmodel import Field, SQLModel

from db.types import Id

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Numbered(SQLModel):
    """A row with an id of its own."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)


# For columns that came later: rows from before have it too.
UNLESS_SAID = {"server_default": false()}


def settings(*constraints: Any) -> tuple[Any, ...]:
    """Table arguments: constraints, and SQLite ids that are never used again."""
    return (*constraints, {"sqlite_autoincrement": True})
