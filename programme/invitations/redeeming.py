"""Coming in by a code, and being stopped after too many wrong ones."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Entrustment, Invitation, Participation, Person
from programme.invitations.codes import find
from programme.invitations.welcoming import Welcome, given, welcomed
from programme.joining import join
from programme.owed import facts_of
from programme.owing import planned
from programme.refusals import CodeExpired, CodeUnknown, CodeUsed, OwnCode, TooManyCodes
from programme.rules import rules
from programme.values import Answer, Role
from programme.viewer import Viewer


def redeem(session: Session, *, by: Viewer, code: str, name: str, language: str) -> Welcome:
    """Come in by a code: the person becomes known, gets what it names, and is written to.

    Who has already what the code gives spends nothing: they are welcome again.

    :param name: used when the invitation does not name the person.
    :raises TooManyCodes, CodeUnknown, OwnCode, CodeExpired, CodeUsed: nothing is given.
    """
    chat = session.get_one(Chat, by.chat_id)
    if chat.codes_blocked_until and chat.codes_blocked_until > by.now:
        raise TooManyCodes(chat.codes_blocked_until)
    found = find(session, code)
    if found is None:
        raise CodeUnknown(rules(session).wrong_codes - chat.wrong_codes - 1)
    if chat.person_id and given(session, found, chat.person_id):
        return welcomed(session, session.get_one(Person, chat.person_id), found)
    if chat.person_id and chat.person_id == found.invited_by_id:
        raise OwnCode
    if found.uses_left < 1:
        raise CodeUsed
    if found.expires_at <= by.now:
        raise CodeExpired
    found.uses_left -= 1
    person = _person(
        session,
        chat,
        found,
        Person(name=name, language=language, zone=rules(session).zone, created_at=by.now),
    )
    chat.wrong_codes, chat.codes_blocked_until, chat.question = 0, None, None
    _give(session, found, person)
    if not found.uses_left:
        found.person_id = person.id
    session.info.setdefault("addressed", set()).add(person.id)
    return welcomed(session, person, found)


def _person(session: Session, chat: Chat, found: Invitation, newcomer: Person) -> Person:
    person_id = chat.person_id or found.person_id
    if person_id and found.person_id and person_id != found.person_id:
        join(session, guest_id=found.person_id, person_id=person_id)
    person = session.get(Person, person_id) if person_id else None
    if person is None:
        person = newcomer
        person.name = found.name or person.name
        person.language = found.language or person.language
        session.add(person)
        session.flush()
    earlier = session.scalar(select(Chat).where(col(Chat.person_id) == person.id))
    if earlier is not None and earlier.id != chat.id:
        earlier.person_id = None
        session.flush()
    chat.person_id, chat.language = person.id, person.language
    return person


def _give(session: Session, found: Invitation, person: Person) -> None:
    if found.right is not None:
        session.add(
            Entrustment(
                person_id=person.id or 0,
                right=found.right,
                project_id=found.project_id,
                territory=found.territory,
            )
        )
    person.suspended_at = None
    if found.activity_id is not None:
        take_part(session, found.activity_id, person.id or 0, found.role, told=True)


def take_part(
    session: Session, activity_id: int, person_id: int, role: Role | None, *, told: bool
) -> None:
    """Bring a person into an activity, once; ``told``: what stands now is being shown to them."""
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id, col(Participation.person_id) == person_id
    )
    part = session.scalar(question)
    if part is None:
        part = Participation(activity_id=activity_id, person_id=person_id, answer=Answer.INVITED)
        session.add(part)
    part.role = role or part.role or Role.PARTICIPANT
    if told:
        activity = session.get_one(Activity, activity_id)
        part.told = facts_of(planned(session, activity))
        part.told_revision = activity.revision


def wrong_code(session: Session, *, chat_id: int, now: datetime) -> datetime | None:
    """Count a wrong code (a note); the moment until which this account must wait, if it must."""
    chat = session.get_one(Chat, chat_id)
    chat.wrong_codes += 1
    if chat.wrong_codes >= rules(session).wrong_codes:
        chat.wrong_codes = 0
        chat.codes_blocked_until = now + rules(session).codes_blocked_for
    return chat.codes_blocked_until
