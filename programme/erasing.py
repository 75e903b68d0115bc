"""An activity that was never meant: its rows go, and history keeps that they were."""

from sqlalchemy import Column, ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

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

# With any of these somebody has built on an activity, and it stays.
BUILT_ON: tuple[type[SQLModel], ...] = (Participation, Approval, Letter, Broadcast)
# These outlive it, and no longer say whose they were.
OUTLIVING: tuple[type[SQLModel], ...] = (Alteration, PaperRow)


def built_on(session: Session, activity_id: int) -> bool:
    """Whether somebody takes part in an activity, was asked about it, or has written of it."""
    return any(
        session.scalar(select(func.count()).select_from(table).where(_of(table, activity_id)))
        for table in BUILT_ON
    )


def _of(table: type[SQLModel], activity_id: int) -> ColumnElement[bool]:
    return col(getattr(table, "activity_id")) == activity_id  # noqa: B009 - not every table has it


def erase(session: Session, activity: Activity) -> None:
    """Take an activity's rows away; history keeps that they were, and no longer whose."""
    clear(session, activity.id or 0)
    session.info["erased"] = True
    session.delete(activity)
    session.flush()


def clear(session: Session, number: int) -> None:
    """Take away what hangs on an activity, whatever table it stands in."""
    session.execute(
        update(Alteration).where(_of(Alteration, number)).values(activity_id=None, version=None)
    )
    _leave_papers(session, number)
    owed = select(col(Delivery.id)).where(_of(Delivery, number))
    session.execute(delete(Attempt).where(col(Attempt.delivery_id).in_(owed)))
    for column in hanging():
        session.execute(delete(column.table).where(column == number))


def _leave_papers(session: Session, number: int) -> None:
    """In papers it is left out where it was taken, and new again where it was known."""
    here, decided = _of(PaperRow, number), col(PaperRow.choice).is_not(None)
    out = {"choice": Choice.SKIPPED, "before": None}
    session.execute(update(PaperRow).where(here, decided).values(**out))
    known = col(PaperRow.standing).in_([Standing.KNOWN, Standing.CHANGED])
    new = {"standing": Standing.DOUBTFUL}
    session.execute(update(PaperRow).where(here, known).values(**new))
    session.execute(update(PaperRow).where(here).values(activity_id=None, version=None))


def hanging() -> list[Column[int]]:
    """The columns by which rows hang on an activity and go with it."""
    kept = {table.__tablename__ for table in OUTLIVING}
    return [
        key.parent
        for table in reversed(metadata.sorted_tables)
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
        if key.column.table.name == Activity.__tablename__ and table.name not in kept
    ]
