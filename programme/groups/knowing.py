"""Who speaks in a group, and under which admission."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Person, Project
from programme.inbox import acted
from programme.people import Acquaintance, held
from programme.refusals import MayNot
from programme.rules import rules
from programme.viewer import DESK, Channel, Viewer


@dataclass(frozen=True)
class Admission:
    """A group that is written to: by whose word, and of what; no project: of the whole office."""

    chat_id: int
    title: str
    by: str
    project: str | None


def met(
    session: Session,
    *,
    chat_id: int,
    user_id: int | None,
    update_id: int | None,
    language: str | None,
    now: datetime,
) -> Acquaintance:
    """Who does something in a group: known by their own chat, as Telegram numbers both alike.

    The group speaks its own language once it is admitted. Nothing is kept of a group that is not.
    """
    own = session.get(Chat, user_id) if user_id else None
    person = session.get(Person, own.person_id) if own and own.person_id else None
    group = session.get(Chat, chat_id)
    if group is not None and group.blocked_at is not None:
        group.blocked_at = None  # we hear of it, so we are there
    spoken = person.language if person else language
    viewer = Viewer(
        person.id if person else None,
        held(session, person.id if person else None),
        Channel.GROUP,
        now,
        update_id,
        chat_id,
    )
    return Acquaintance(
        viewer,
        person.name if person else None,
        group.language if group and group.language else spoken,
        rules(session).zone,
        None,
        acted(session, update_id),
    )


def admission(session: Session, *, by: Viewer) -> Admission | None:
    """Under which admission a viewer's group stands, if it does."""
    found = select(Chat).where(col(Chat.id) == by.chat_id, col(Chat.admitted_by_id).is_not(None))
    chat = session.scalar(found)
    return _admission(session, chat) if chat else None


def admitted(session: Session, *, by: Viewer) -> list[Admission]:
    """Every group that the office writes to, for the desk.

    :raises MayNot: for everybody else.
    """
    if not by.at_the_desk:
        raise MayNot("group")
    question = select(Chat).where(col(Chat.admitted_by_id).is_not(None))
    found = session.scalars(question.order_by(col(Chat.title), col(Chat.id)))
    return [_admission(session, chat) for chat in found]


def _admission(session: Session, chat: Chat) -> Admission:
    project = session.get(Project, chat.project_id) if chat.project_id else None
    by = session.get_one(Person, chat.admitted_by_id)
    return Admission(chat.id, chat.title or "", by.name, project.name if project else None)


def desk_over(by: Viewer, project_id: int | None) -> bool:
    """Whether a viewer works at the desk of the whole office, or of this project."""
    return any(
        right.office_wide or (project_id is not None and right.project_id == project_id)
        for right in by.holds(DESK)
    )
