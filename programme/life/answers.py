"""What participants say to an invitation."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Participation
from programme import edits
from programme.refusals import (
    NotFound,
    NotPossible,
)
from programme.values import Answer, Status
from programme.viewer import Viewer


def answer(session: Session, *, by: Viewer, activity_id: int, answer: Answer) -> int:
    """A participant's own answer: accept, tentative or decline; the last one counts.

    :raises NotFound: they do not take part.
    """
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    part = session.scalar(question)
    if part is None:
        raise NotFound
    activity = session.get_one(Activity, activity_id)
    if activity.status in edits.CLOSED:
        raise NotPossible(activity_id, Status.TENTATIVE, activity.status)
    if part.answer != answer:
        part.answer, part.answered_at = answer, by.now
    return activity_id
