"""Writing of many rows at once that is not the same as of one, on purpose."""

import json
from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.many import Row, insert_many, update_many

Write = Callable[[Session, type[SQLModel], Sequence[Row]], None]


def words_lists_twice(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """What is JSON already is made JSON once more."""
    worded = [
        {name: json.dumps(one) if isinstance(one, list) else one for name, one in row.items()}
        for row in rows
    ]
    insert_many(session, table, worded)


def forgets_what_is_nothing(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """What is to be nothing stays as it was."""
    some = [{name: one for name, one in row.items() if one is not None} for row in rows]
    update_many(session, table, some)
