"""Whether a number is one of many, as each database takes it best."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, BigInteger, ColumnElement, any_, func, literal, select
from sqlalchemy.orm import Session

# SQLite reads that many places as quickly as a list, and 32,766 at most.
FEW = 200


def among(session: Session, column: Any, numbers: Collection[int | None]) -> ColumnElement[bool]:
    """Whether the column is one of the numbers; ``None`` is none of them.

    PostgreSQL takes them as one array, so that the statement is the same for any number of them.
    ``in_`` writes out a place for each, which both sides then read anew every time: for a hundred
    that takes twice as long. SQLite has no arrays, and finds its way best by places;
    thousands it takes as a list in JSON.
    """
    given = [number for number in numbers if number is not None]
    if session.get_bind().dialect.name == "sqlite":
        if len(given) > FEW:
            listed = func.json_each(json.dumps(given)).table_valued("value")
            return column.in_(select(listed.c.value))  # type: ignore[no-any-return]
        return column.in_(given)  # type: ignore[no-any-return]
    return column == any_(literal(given, ARRAY(BigInteger)))  # type: ignore[no-any-return]
