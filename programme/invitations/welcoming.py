"""What a code has led to, said at once and said again."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Entrustment, Invitation, Participation, Person
from programme.refusals import NotFound
from programme.values import Right, Role
from programme.viewer import Viewer


@dataclass(frozen=True)
class Welcome:
    """What a redeemed code led to."""

    name: str
    language: str
    invited_by: str | None
    right: Right | None
    role: Role | None
    activity_id: int | None


def welcome(session: Session, *, by: Viewer, activity_id: int | None) -> Welcome:
    """What the newest code led the viewer to, in this activity or else in none, said again.

    :raises NotFound: a stranger.
    """
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is None:
        raise NotFound
    question = select(Invitation).where(
        col(Invitation.person_id) == person.id,
        col(Invitation.activity_id) == activity_id,
        col(Invitation.uses_left) == 0,
    )
    found = session.scalar(question.order_by(col(Invitation.id).desc()))
    if found is None:
        return Welcome(person.name, person.language, None, None, None, activity_id)
    return welcomed(session, person, found)


def welcomed(session: Session, person: Person, found: Invitation) -> Welcome:
    """What a code leads this person to."""
    host = session.get(Person, found.invited_by_id) if found.invited_by_id else None
    return Welcome(
        person.name,
        person.language,
        host.name if host else None,
        found.right,
        found.role,
        found.activity_id,
    )


def given(session: Session, found: Invitation, person_id: int) -> bool:
    """Whether a person has what the code gives, and came by this code if it gives nothing."""
    if found.right is not None:
        question = select(col(Entrustment.id)).where(
            col(Entrustment.person_id) == person_id,
            col(Entrustment.right) == found.right,
            col(Entrustment.project_id) == found.project_id,
            col(Entrustment.territory) == found.territory,
        )
        if session.scalar(question) is None:
            return False
    if found.activity_id is not None:
        part = select(col(Participation.id)).where(
            col(Participation.activity_id) == found.activity_id,
            col(Participation.person_id) == person_id,
        )
        return session.scalar(part) is not None
    return found.right is not None or found.person_id == person_id
