"""An activity that was never meant: its rows go, and history keeps that they were."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, delete, exists, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.among import among
from db.many import table_of
from db.tables import (
    Activity,
    Alteration,
    Approval,
    Attempt,
    Broadcast,
    Delivery,
    Letter,
    PaperRow,
    Participation,
    metadata,
)
from db.vocabulary import Choice, Standing
from programme.history import Fields, tell

# With any of these somebody has built on an activity, and it stays.
BUILT_ON: tuple[type[SQLModel], ...] = (Participation, Approval, Letter, Broadcast)
# These outlive it, and no longer say whose they were.
OUTLIVING: tuple[type[SQLModel], ...] = (Alteration, PaperRow)


def built_on(session: Session, activity_id: int) -> bool:
    """Whether somebody takes part in an activity, was asked about it, or has written of it."""
    question = select(col(Activity.id)).where(col(Activity.id) == activity_id, concerns_others())
    return session.scalar(question) is not None


def concerns_others() -> ColumnElement[bool]:
    """The same, of the activity of a question's row."""
    return or_(*(exists().where(_of(table) == Activity.id) for table in BUILT_ON))


def _of(table: type[SQLModel]) -> Any:
    return table_of(table).columns["activity_id"]


def erase(session: Session, activity: Activity) -> None:
    """Take an activity's rows away; history keeps that they were, and no longer whose."""
    clear(session, [activity.id or 0])
    session.info["erased"] = True
    session.delete(activity)
    session.flush()


def erase_many(session: Session, were: Mapping[int, Fields]) -> None:
    """The same for many activities, of which these are the fields, in as many statements."""
    clear(session, were)
    activities = metadata.tables[str(Activity.__tablename__)]
    session.execute(delete(activities).where(among(session, activities.c.id, were)))
    for number, was in were.items():
        tell(session, Activity, number, None, was=was, now=dict.fromkeys(was))


def clear(session: Session, numbers: Collection[int]) -> None:
    """Take away what hangs on activities, whatever table it stands in."""
    session.flush()
    whose = among(session, _of(Alteration), numbers)
    nobodys = {"activity_id": None, "version": None}
    session.execute(update(_of(Alteration).table).where(whose).values(nobodys))
    _leave_papers(session, numbers)
    owed = select(col(Delivery.id)).where(among(session, col(Delivery.activity_id), numbers))
    session.execute(delete(Attempt).where(col(Attempt.delivery_id).in_(owed)))
    for column in hanging():
        session.execute(delete(column.table).where(among(session, column, numbers)))


def _leave_papers(session: Session, numbers: Collection[int]) -> None:
    """In papers it is left out where it was taken, and new again where it was known."""
    rows, here = _of(PaperRow).table, among(session, _of(PaperRow), numbers)
    out = {"choice": Choice.SKIPPED, "before": None}
    session.execute(update(rows).where(here, rows.c.choice.is_not(None)).values(out))
    known = rows.c.standing.in_([Standing.KNOWN, Standing.CHANGED])
    session.execute(update(rows).where(here, known).values(standing=Standing.DOUBTFUL))
    session.execute(update(rows).where(here).values(activity_id=None, version=None))


def hanging() -> list[Column[int]]:
    """The columns by which rows hang on an activity and go with it."""
    kept = {table.__tablename__ for table in OUTLIVING}
    return [
        key.parent
        for table in reversed(metadata.sorted_tables)
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
        if key.column.table.name == Activity.__tablename__ and table.name not in kept
    ]
