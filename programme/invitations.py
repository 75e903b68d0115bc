"""One-time doors into the office: issued, redeemed, and closed to those who guess."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Entrustment, Invitation, Participation, Person
from programme import rights
from programme.edits import missing
from programme.owed import facts_of
from programme.owing import planned
from programme.questions import turn
from programme.refusals import (
    CodeExpired,
    CodeUnknown,
    CodeUsed,
    MayNot,
    Missing,
    NotFound,
    OwnCode,
    TooManyCodes,
)
from programme.rules import rules
from programme.values import Answer, Right, Role, Status
from programme.viewer import DESK, MANAGING, Viewer
from programme.visibility import seen_by

# No vowels, so that no word comes out, and no letters that look like others.
ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
LETTERS = 8


@dataclass(frozen=True)
class Codes:
    """Both forms of one invitation; either uses it up."""

    code: str
    letters: str


@dataclass(frozen=True)
class Welcome:
    """What a redeemed code led to."""

    name: str
    language: str
    invited_by: str | None
    right: Right | None
    role: Role | None
    activity_id: int | None


def issue(
    session: Session,
    *,
    by: Viewer,
    right: Right | None = None,
    project_id: int | None = None,
    activity_id: int | None = None,
    role: Role | None = None,
    name: str | None = None,
    language: str | None = None,
    person_id: int | None = None,
    uses: int = 1,
) -> Codes:
    """Make a door for a right, or for a role in an activity; the codes are shown this once.

    :raises MayNot: rights are given by managers, roles in an activity by its desk.
    :raises Missing: a draft invites nobody.
    """
    if right is not None and not _may_give(by, right, project_id):
        raise MayNot("invite")
    if activity_id is not None:
        activity = seen_by(session, by, activity_id)
        rights.require(session, by, DESK, activity, step="invite")
        if activity.status is Status.DRAFT:
            raise Missing(activity_id, missing(session, activity))
    codes = Codes(
        secrets.token_urlsafe(24), "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))
    )
    session.add(
        Invitation(
            code_hash=hashed(codes.code),
            letters_hash=hashed(codes.letters),
            right=right,
            project_id=project_id,
            activity_id=activity_id,
            role=role,
            name=name,
            language=language,
            person_id=person_id,
            uses_left=uses,
            invited_by_id=by.person_id,
            created_at=by.now,
            expires_at=by.now + rules(session).invitation_lives,
        )
    )
    turn(session, by, None)
    return codes


def _may_give(by: Viewer, right: Right, project_id: int | None) -> bool:
    """The head gives every right; a project manager those of the desk, within their own scope."""
    if by.holds(frozenset({Right.HEAD})):
        return True
    within = any(
        held.office_wide or (project_id is not None and held.project_id == project_id)
        for held in by.holds(MANAGING)
    )
    return within and right in {Right.COORDINATOR, Right.FOCAL_POINT}


def redeem(session: Session, *, by: Viewer, code: str, name: str, language: str) -> Welcome:
    """Come in by a code: the person becomes known, gets what it names, and is written to.

    Who has already what the code gives spends nothing: they are welcome again.

    :param name: used when the invitation does not name the person.
    :raises TooManyCodes, CodeUnknown, OwnCode, CodeExpired, CodeUsed: nothing is given.
    """
    chat = session.get_one(Chat, by.chat_id)
    if chat.codes_blocked_until and chat.codes_blocked_until > by.now:
        raise TooManyCodes(chat.codes_blocked_until)
    found = _find(session, code)
    if found is None:
        raise CodeUnknown(rules(session).wrong_codes - chat.wrong_codes - 1)
    if chat.person_id and _given(session, found, chat.person_id):
        chat.wrong_codes, chat.question = 0, None
        return _welcome(session, session.get_one(Person, chat.person_id), found)
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
    return _welcome(session, person, found)


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
    return _welcome(session, person, found)


def _welcome(session: Session, person: Person, found: Invitation) -> Welcome:
    host = session.get(Person, found.invited_by_id) if found.invited_by_id else None
    return Welcome(
        person.name,
        person.language,
        host.name if host else None,
        found.right,
        found.role,
        found.activity_id,
    )


def _given(session: Session, found: Invitation, person_id: int) -> bool:
    """Whether a person has what the code gives, and came by this code if it gives nothing."""
    if found.right is not None:
        question = select(col(Entrustment.id)).where(
            col(Entrustment.person_id) == person_id,
            col(Entrustment.right) == found.right,
            col(Entrustment.project_id) == found.project_id,
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


def _person(session: Session, chat: Chat, found: Invitation, newcomer: Person) -> Person:
    person_id = chat.person_id or found.person_id
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
            Entrustment(person_id=person.id or 0, right=found.right, project_id=found.project_id)
        )
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


def first_head(session: Session, *, by: Viewer) -> Codes | None:
    """A code for the first head, while the office has none; earlier ones are void."""
    if session.scalar(select(Entrustment).where(col(Entrustment.right) == Right.HEAD)):
        return None
    for old in session.scalars(select(Invitation).where(col(Invitation.right) == Right.HEAD)):
        old.uses_left = 0
    return issue(session, by=by, right=Right.HEAD)


def entrust_admins(session: Session, *, by: Viewer, telegram_ids: list[int], name: str) -> None:
    """The Telegram accounts that the settings name as admins are heads from the start."""
    for chat_id in telegram_ids:
        chat = session.get(Chat, chat_id)
        if chat is None:
            chat = Chat(id=chat_id)
            session.add(chat)
        if chat.person_id is None:
            person = Person(
                name=name,
                language=rules(session).languages[0],
                zone=rules(session).zone,
                created_at=by.now,
            )
            session.add(person)
            session.flush()
            chat.person_id = person.id
            session.add(Entrustment(person_id=person.id or 0, right=Right.HEAD))
            session.add(Entrustment(person_id=person.id or 0, right=Right.ADMIN))


def _find(session: Session, code: str) -> Invitation | None:
    typed = "".join(letter for letter in code.upper() if letter.isalpha())
    question = select(Invitation).where(
        or_(
            col(Invitation.code_hash) == hashed(code.strip()),
            col(Invitation.letters_hash) == hashed(typed),
        )
    )
    return session.scalar(question)


def hashed(secret: str) -> str:
    """A secret as it is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()
