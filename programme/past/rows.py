"""What the rows of activities were after a change of history, by what was written of each since."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Alteration
from programme.history import Fields

# What stands in a table that leaves the office.
THINGS = ("activity", "activity_project", "leg")
# What each row was; None for one that was not there.
Rows = dict[tuple[str, int], Fields | None]


def were_rows(session: Session, change: int, ids: Sequence[int]) -> dict[int, Rows]:
    """The oldest word on each row is what it was."""
    found: defaultdict[int, Rows] = defaultdict(dict)
    question = select(Alteration).where(
        col(Alteration.change_id) > change,
        col(Alteration.thing).in_(THINGS),
        among(session, col(Alteration.activity_id), ids),
    )
    for one in session.scalars(question.order_by(col(Alteration.id).desc())):
        rows, thing = found[one.activity_id or 0], (one.thing, one.thing_id)
        rows[thing] = None if one.was is None else {**(rows.get(thing) or {}), **one.was}
    return dict(found)
