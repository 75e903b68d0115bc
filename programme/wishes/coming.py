"""What will remind somebody of one activity."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, State
from programme import visibility
from programme.refusals import NotFound
from programme.values import Purpose
from programme.viewer import Viewer
from programme.wishes.belonging import part_of
from programme.wishes.values import Coming

AHEAD = (State.WAITING, State.GATHERED)


def coming(session: Session, *, by: Viewer, activity_id: int) -> Coming | None:
    """The reminders of an activity that are still to come to the viewer; None: no part in it.

    :raises NotFound: not theirs to see.
    """
    shown = visibility.see(
        session, visibility.activities(by).where(col(Activity.id) == activity_id)
    )
    if not shown:
        raise NotFound
    part = part_of(session, by, activity_id)
    if part is None:
        return None
    question = select(col(Delivery.due_at)).where(
        col(Delivery.activity_id) == activity_id,
        col(Delivery.person_id) == by.person_id,
        col(Delivery.purpose) == Purpose.REMINDER,
        col(Delivery.state).in_(AHEAD),
    )
    due = session.scalars(question.order_by(col(Delivery.due_at))).all()
    return Coming(shown[0], part.muted, tuple(due))
