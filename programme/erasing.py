"""An activity that was never meant: its rows go, and history keeps that they were."""

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.tables import (
    Activity,
    ActivityProject,
    Addressee,
    AgendaItem,
    Alteration,
    Announced,
    Approval,
    Attempt,
    Broadcast,
    Delivery,
    Leg,
    Letter,
    Named,
    PaperRow,
    Participation,
    ReminderRule,
    SourceLine,
)

# With any of these somebody has built on an activity, and it stays.
BUILT_ON: tuple[type[SQLModel], ...] = (Participation, Approval, Letter, Broadcast)
OWN: tuple[type[SQLModel], ...] = (
    *(ActivityProject, Leg, AgendaItem, Addressee, ReminderRule),
    *(Named, SourceLine, Announced),
)


def built_on(session: Session, activity_id: int) -> bool:
    """Whether somebody takes part in an activity, was asked about it, or has written of it."""
    return any(
        session.scalar(select(func.count()).select_from(table).where(_of(table, activity_id)))
        for table in BUILT_ON
    )


def _of(table: type[SQLModel], activity_id: int) -> ColumnElement[bool]:
    return col(getattr(table, "activity_id")) == activity_id  # noqa: B009


def erase(session: Session, activity: Activity) -> None:
    """Take an activity's rows away; history keeps that they were, and no longer whose."""
    number = activity.id or 0
    session.execute(
        update(Alteration)
        .where(col(Alteration.activity_id) == number)
        .values(activity_id=None, version=None)
    )
    session.execute(
        update(PaperRow).where(col(PaperRow.activity_id) == number).values(activity_id=None)
    )
    owed = select(col(Delivery.id)).where(col(Delivery.activity_id) == number)
    session.execute(delete(Attempt).where(col(Attempt.delivery_id).in_(owed)))
    session.execute(delete(Delivery).where(col(Delivery.activity_id) == number))
    for table in OWN:
        session.execute(delete(table).where(_of(table, number)))
    session.info["erased"] = True
    session.delete(activity)
    session.flush()
