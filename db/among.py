"""Whether a number is one of many, as each database takes it best."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, BigInteger, ColumnElement, any_, literal
from sqlalchemy.orm import Session


def among(session: Session, column: Any, numbers: Collection[int | None]) -> ColumnElement[bool]:
    """Whether the column is one of the numbers; ``None`` is none of them.

    PostgreSQL takes them as one array, so that the statement is the same for any number of them.
    ``in_`` writes out a place for each, which both sides then read anew every time: for a hundred
    that takes twice as long. SQLite has no arrays, and finds its way best by places.
    """
    given = [number for number in numbers if number is not None]
    if session.get_bind().dialect.name == "sqlite":
        return column.in_(given)  # type: ignore[no-any-return]
    return column == any_(literal(given, ARRAY(BigInteger)))  # type: ignore[no-any-return]
