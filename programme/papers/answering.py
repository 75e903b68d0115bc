"""A forwarded word taken as the answer of whoever wrote it, by whoever answers for the activity."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Paper, Participation, Person
from programme import edits, rights
from programme.papers.rows import owned
from programme.refusals import NotFound, NotPossible
from programme.values import Answer, Status
from programme.viewer import Viewer


def writer(session: Session, *, by: Viewer, paper_id: int, activity_id: int) -> str | None:
    """The name of whoever wrote the words, where they take part in that activity."""
    part = _part(session, owned(session, by, paper_id), activity_id)
    person = session.get(Person, part.person_id) if part else None
    return person.name if person else None


def answer_for(
    session: Session, *, by: Viewer, paper_id: int, activity_id: int, answer: Answer
) -> int:
    """Keep their answer; the last one counts.

    :raises NotFound: whoever wrote takes no part in it.
    :raises MayNot: the viewer does not answer for the activity.
    """
    activity = rights.answered_for(session, by, activity_id, step="edit")
    part = _part(session, owned(session, by, paper_id), activity_id)
    if part is None:
        raise NotFound
    if activity.status in edits.CLOSED:
        raise NotPossible(activity_id, Status.TENTATIVE, activity.status)
    if part.answer != answer:
        part.answer, part.answered_at = answer, by.now
    return activity_id


def _part(session: Session, paper: Paper, activity_id: int) -> Participation | None:
    sender = paper.wants.get("sender")
    question = (
        select(Participation)
        .join(Chat, col(Chat.person_id) == Participation.person_id)
        .where(col(Chat.id) == sender, col(Participation.activity_id) == activity_id)
    )
    return session.scalar(question) if sender else None
