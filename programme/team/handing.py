"""Everything that somebody answers for, handed to somebody else."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Entrustment, Named, Person
from programme.confidentiality.names import keep
from programme.refusals import MayNot, NotFound
from programme.values import Right
from programme.viewer import DESK, Viewer

HEAD = frozenset({Right.HEAD})


def hand_over(session: Session, *, by: Viewer, person_id: int, to_id: int) -> None:
    """Activities, drafts among them, go to somebody at the desk; by the head's word rights too.

    What is for named people only goes along with what it is in, and with its names.

    :raises MayNot: neither one's own nor the head's to hand over, or the other has no desk.
    :raises NotFound: nobody has that number, or both are the same.
    """
    head = bool(by.holds(HEAD))
    if not head and person_id != by.person_id:
        raise MayNot("team")
    successor = session.get(Person, to_id)
    if successor is None or person_id == to_id or successor.suspended_at is not None:
        raise NotFound
    if not head and not _at_the_desk(session, to_id):
        raise MayNot("team")
    owned = session.scalars(select(Activity).where(col(Activity.owner_id) == person_id)).all()
    for activity in owned:
        activity.owner_id = to_id
        _names(session, activity.id or 0, person_id, to_id)
    if head:
        _rights(session, person_id, to_id)
    session.info.setdefault("written", set()).update(one.id for one in owned)


def _names(session: Session, activity_id: int, person_id: int, to_id: int) -> None:
    question = select(Named).where(
        col(Named.activity_id) == activity_id, col(Named.person_id) == person_id
    )
    if session.scalar(question) is not None:
        keep(session, activity_id, to_id)


def _rights(session: Session, person_id: int, to_id: int) -> None:
    """Each once; whoever handed them over holds none of them any more."""
    theirs = select(Entrustment).where(col(Entrustment.person_id) == to_id)
    held = {(one.right, one.project_id, one.territory) for one in session.scalars(theirs)}
    for one in session.scalars(
        select(Entrustment).where(col(Entrustment.person_id) == person_id)
    ).all():
        if (one.right, one.project_id, one.territory) in held:
            session.delete(one)
        else:
            one.person_id = to_id


def _at_the_desk(session: Session, person_id: int) -> bool:
    question = select(col(Entrustment.id)).where(
        col(Entrustment.person_id) == person_id, col(Entrustment.right).in_(DESK)
    )
    return session.scalar(question.limit(1)) is not None
