"""A right given to somebody whom the office knows, and taken back."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Entrustment, Person
from programme.invitations.issuing import may_give
from programme.refusals import MayNot, NotFound
from programme.values import Right
from programme.viewer import Viewer


def entrust(
    session: Session,
    *,
    by: Viewer,
    person_id: int,
    right: Right,
    project_id: int | None = None,
    territory: str | None = None,
) -> None:
    """Give a right within a scope. Twice is once.

    :raises MayNot: it is not the viewer's to give.
    :raises NotFound: nobody has that number.
    """
    if not may_give(by, right, project_id):
        raise MayNot("team")
    person = session.get(Person, person_id)
    if person is None or person.forgotten_at is not None:
        raise NotFound
    question = select(Entrustment).where(
        col(Entrustment.person_id) == person_id,
        col(Entrustment.right) == right,
        col(Entrustment.project_id) == project_id,
        col(Entrustment.territory) == territory,
    )
    if session.scalar(question) is None:
        session.add(
            Entrustment(
                person_id=person_id, right=right, project_id=project_id, territory=territory
            )
        )


def withdraw(session: Session, *, by: Viewer, entrustment_id: int) -> None:
    """Take a right back. Twice is once.

    :raises MayNot: it is not the viewer's to give, or it is that of the last head.
    """
    held = session.get(Entrustment, entrustment_id)
    if held is None:
        return
    if not may_give(by, held.right, held.project_id):
        raise MayNot("team")
    refuse_the_last_head(session, held.person_id)
    session.delete(held)


def refuse_the_last_head(session: Session, person_id: int) -> None:
    """An office has a head who is let in.

    :raises MayNot: there is no other one.
    """
    heads = (
        select(col(Entrustment.person_id))
        .join(Person, col(Person.id) == Entrustment.person_id)
        .where(col(Entrustment.right) == Right.HEAD, col(Person.suspended_at).is_(None))
    )
    found = set(session.scalars(heads))
    if found == {person_id}:
        raise MayNot("last_head")


def answers_for(session: Session, by: Viewer, person_id: int) -> None:
    """Whether everything that somebody holds is the viewer's to give.

    :raises MayNot, NotFound: it is not, or nobody of that number holds a right.
    """
    held = session.scalars(select(Entrustment).where(col(Entrustment.person_id) == person_id)).all()
    if not held:
        raise NotFound
    if not all(may_give(by, one.right, one.project_id) for one in held):
        raise MayNot("team")
