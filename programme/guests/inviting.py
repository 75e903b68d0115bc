"""Somebody invited by name: known from now on, with a page of their own and a door to Telegram."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Participation, Person
from programme import rights
from programme.guests.addresses import address
from programme.invitations import Codes, issue, take_part
from programme.rules import rules
from programme.values import Role
from programme.viewer import DESK, Viewer
from programme.visibility import seen_by


@dataclass(frozen=True)
class Invited:
    """Both ways in: the codes for Telegram, and the secret of the page; None: no key."""

    codes: Codes
    page: str | None


def invite(
    session: Session, *, by: Viewer, activity_id: int, role: Role | None, name: str, language: str
) -> Invited:
    """Invite somebody by name, a person or a seat; who was invited so before gets the same page.

    :raises MayNot, Missing: as ``invitations.issue``.
    """
    rights.require(session, by, DESK, seen_by(session, by, activity_id), step="invite")
    found = _invited(session, activity_id, name)
    guest = found or Person(
        name=name, language=language, zone=rules(session).zone, created_at=by.now
    )
    guest.language = language
    session.add(guest)
    session.flush()
    person_id = guest.id or 0
    codes = issue(
        session,
        by=by,
        activity_id=activity_id,
        role=role,
        name=name,
        language=language,
        person_id=person_id,
    )
    if found is None:
        take_part(session, activity_id, person_id, role, told=True)
    return Invited(codes, address(session, by, person_id))


def _invited(session: Session, activity_id: int, name: str) -> Person | None:
    """Who stands in an activity under this name and has no chat."""
    question = (
        select(Person)
        .join(Participation, col(Participation.person_id) == Person.id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(
            col(Participation.activity_id) == activity_id,
            func.lower(Person.name) == name.lower(),
            col(Chat.id).is_(None),
        )
    )
    return session.scalar(question.order_by(col(Person.id)))
