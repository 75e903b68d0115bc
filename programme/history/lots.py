"""What an act wrote many at a time, past the witness: the act says what became of each row."""

from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.many import Row
from programme.history.witness import KEPT_BY_THE_DOOR, Fields, plain

LOT = "lot"


def told(row: Row) -> Fields:
    """A row as history keeps it."""
    return {name: plain(value) for name, value in row.items() if name not in KEPT_BY_THE_DOOR}


def tell(
    session: Session,
    table: type[SQLModel],
    number: int,
    activity: tuple[int, int] | None,
    *,
    was: Fields | None,
    now: Fields,
) -> None:
    """One row is not as it was; the door writes that down with all else.

    :param activity: whose it is, and its version now; None: it is gone.
    """
    activity_id, version = activity or (None, None)
    trace: dict[str, Any] = {
        "thing": table.__tablename__, "thing_id": number, "activity_id": activity_id,
        "version": version, "was": was, "now": now,
    }  # fmt: skip
    session.info.setdefault(LOT, []).append(trace)
