"""What is searched for is kept beside itself in folded form, on both databases alike."""

from typing import Any

from sqlalchemy import event

from db.activities import Activity, Leg
from db.feeds import Translation
from db.folding import fold

SEARCHED: dict[Any, str] = {Activity: "title", Leg: "city", Translation: "text"}


def keep_folded() -> None:
    """Fold what is searched whenever a row of it is written."""
    for table in SEARCHED:
        event.listen(table, "before_insert", _fold)
        event.listen(table, "before_update", _fold)


def _fold(_mapper: object, _connection: object, row: Any) -> None:
    fold_row(row)


def fold_row(row: Any) -> None:
    """What is searched for in a row, folded beside it."""
    text = getattr(row, SEARCHED[type(row)])
    row.folded = fold(text) if text else None
