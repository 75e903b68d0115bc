"""Who writes: the person behind a chat, their rights, and the question open between us."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, union
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Chat, Delivery, Entrustment, Participation, Person, State
from programme import digest, owing
from programme.inbox import Acted, acted
from programme.questions import Question, unpacked
from programme.refusals import NotFound
from programme.viewer import Channel, RightHeld, Viewer


@dataclass(frozen=True)
class Acquaintance:
    """Who an update is from, as a handler needs them; ``name`` is None for a stranger."""

    viewer: Viewer
    name: str | None
    language: str | None
    zone: str
    question: Question | None
    acted: Acted | None


def meet(
    session: Session, *, chat_id: int, update_id: int | None, language: str | None, now: datetime
) -> Acquaintance:
    """Know a chat again, or for the first time; who writes has not blocked us.

    :param language: Telegram's guess, used only until a language is known.
    """
    chat = session.get(Chat, chat_id)
    if chat is None:
        chat = Chat(id=chat_id, language=language)
        session.add(chat)
    if chat.blocked_at is not None and chat.stopped_at is None:
        chat.blocked_at = None
        digest.resume(session, chat.person_id)
        _news(session, chat, now)
    person = session.get(Person, chat.person_id) if chat.person_id else None
    viewer = Viewer(
        chat.person_id, held(session, chat.person_id), Channel.ASKED, now, update_id, chat_id
    )
    return Acquaintance(
        viewer,
        person.name if person else None,
        person.language if person else chat.language,
        person.zone if person else session.info["rules"].zone,
        unpacked(chat.question),
        acted(session, update_id),
    )


def held(session: Session, person_id: int | None) -> tuple[RightHeld, ...]:
    """The rights of a person."""
    return held_by_each(session, [person_id] if person_id else []).get(person_id or 0, ())


def held_by_each(session: Session, people: Collection[int]) -> dict[int, tuple[RightHeld, ...]]:
    """The rights of these people; who holds none is not among them."""
    question = (
        select(Entrustment)
        .join(Person, col(Person.id) == Entrustment.person_id)
        .where(
            among(session, col(Entrustment.person_id), people),
            # Said of both: without statistics a database may go through everybody it knows.
            among(session, col(Person.id), people),
            col(Person.suspended_at).is_(None),
        )
    )
    found: defaultdict[int, list[RightHeld]] = defaultdict(list)
    for one in session.scalars(question.order_by(col(Entrustment.id))):
        found[one.person_id].append(RightHeld(one.right, one.project_id, one.territory))
    return {person_id: tuple(rights) for person_id, rights in found.items()}


def choose_language(session: Session, *, by: Viewer, language: str) -> None:
    """From now on everything goes to this person in this language."""
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is not None:
        person.language = language
    chat = session.get(Chat, by.chat_id) if by.chat_id else None
    if chat is not None:
        chat.language = language


def choose_zone(session: Session, *, by: Viewer, zone: str) -> None:
    """Reminders that go by the reader's clock go by this zone's from now on."""
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is None:
        raise NotFound
    person.zone = zone
    chat = session.get(Chat, by.chat_id) if by.chat_id else None
    if chat is not None and chat.question and chat.question["ask"] == "zone":
        chat.question = None


def blocked(session: Session, *, chat_id: int, now: datetime) -> None:
    """A chat refuses what is sent: nothing goes there until its person returns (a note)."""
    chat = session.get(Chat, chat_id)
    if chat is not None:
        chat.blocked_at = chat.blocked_at or now


def stopped(session: Session, *, chat_id: int, now: datetime) -> None:
    """A person stopped the bot; whoever answers for what they take part in is told (a note)."""
    blocked(session, chat_id=chat_id, now=now)
    chat = session.get(Chat, chat_id)
    if chat is not None:
        _news(session, chat, now)


def _news(session: Session, chat: Chat, now: datetime) -> None:
    """Whether they can be reached has changed: where they take part, and what they refused."""
    part, refused = Participation, Delivery
    question: Any = union(
        select(col(part.activity_id)).where(col(part.person_id) == chat.person_id),
        select(col(refused.activity_id)).where(
            col(refused.person_id) == chat.person_id,
            col(refused.state) == State.UNREACHABLE,
            col(refused.activity_id).is_not(None),
        ),
    )
    session.flush()
    theirs = (owing.Concern(one, chat.person_id) for one in sorted(session.scalars(question)))
    owing.refresh_for(session, theirs, now)
