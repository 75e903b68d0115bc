"""The pieces of papers that stay with the activities which came from them."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Leg, SourceLine
from programme import visibility
from programme.viewer import Viewer


def sources(session: Session, *, by: Viewer, activity_id: int) -> tuple[str, ...]:
    """The pieces of papers from which an activity came, for those who may see all of it.

    A piece names every leg, so that it stands at the level of the highest.

    :raises NotFound: no such activity, or not for this viewer.
    """
    visibility.seen_by(session, by, activity_id)
    every = select(func.count()).where(col(Leg.activity_id) == activity_id)
    within = visibility.within_reach(by, activity_id).subquery()
    if session.scalar(every) != session.scalar(select(func.count()).select_from(within)):
        return ()
    question = select(col(SourceLine.text)).where(col(SourceLine.activity_id) == activity_id)
    return tuple(session.scalars(question.order_by(col(SourceLine.id))))
