"""A copy of an activity says in other languages what its original says."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, AgendaItem, Translation


def carry(session: Session, source: Activity, copy: Activity) -> None:
    """Copy the translations of what a copy took along: not of reasons, which are of once."""
    points = dict(zip(_points(session, source), _points(session, copy), strict=False))
    question = select(Translation).where(col(Translation.activity_id) == source.id)
    for one in session.scalars(question.order_by(col(Translation.id))).all():
        if one.thing == AgendaItem.__tablename__:
            number = points.get(one.thing_id)
        else:
            alike = getattr(copy, one.field) == getattr(source, one.field)
            number = copy.id if alike else None
        if number is not None:
            kept = one.model_dump(exclude={"id", "thing_id", "activity_id"})
            session.add(Translation(**kept, thing_id=number, activity_id=copy.id))
    session.flush()


def _points(session: Session, activity: Activity) -> list[int]:
    question = select(col(AgendaItem.id)).where(col(AgendaItem.activity_id) == activity.id)
    return [number or 0 for number in session.scalars(question.order_by(col(AgendaItem.id)))]
