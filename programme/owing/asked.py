"""What is owed because somebody asked or wrote: approvals, decisions, letters."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Approval, Chat, Letter, Person
from programme.deciding import deciders
from programme.once import once
from programme.owed import Owed


def asked_of(session: Session, activity: Activity) -> Iterable[Owed]:
    question = select(Approval).where(col(Approval.activity_id) == activity.id)
    for asked in session.scalars(question):
        purpose = "approval" if asked.granted is None else "decision"
        for at, people in _concerned(session, activity, asked):
            for person_id, chat_id in with_chat(session, list(people)):
                key = f"{purpose}:{activity.id}:{person_id}:-:{asked.id}"
                yield Owed(key, purpose, person_id, chat_id, at, reference=asked.id)


def letters(session: Session, activity: Activity, people: Collection[int]) -> Iterable[Owed]:
    question = select(Letter).where(
        col(Letter.activity_id) == activity.id, among(session, col(Letter.to_id), people)
    )
    for letter in session.scalars(question):
        for person_id, chat_id in with_chat(session, [letter.to_id]):
            key = f"letter:{activity.id}:{person_id}:-:{letter.id}"
            yield Owed(key, "letter", person_id, chat_id, letter.written_at, reference=letter.id)


def _concerned(
    session: Session, activity: Activity, asked: Approval
) -> Iterator[tuple[datetime, tuple[int, ...]]]:
    """Whoever decides, at once and later; then whoever asked, unless they took it back."""
    if asked.granted is None:
        whom = deciders(session, activity, asked)
        yield asked.asked_at, whom.first
        yield whom.late, whom.then
    elif asked.decided_by_id != asked.asked_by_id:
        yield asked.decided_at or asked.asked_at, (asked.asked_by_id,)


def with_chat(session: Session, people: list[int]) -> list[tuple[int, int | None]]:
    return once(session, ("chats", *people), lambda: _with_chat(session, people))


def _with_chat(session: Session, people: list[int]) -> list[tuple[int, int | None]]:
    if not people:
        return []
    question = (
        select(col(Person.id), col(Chat.id))
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(col(Person.id).in_(people))
    )
    return [(person_id or 0, chat_id) for person_id, chat_id in session.execute(question)]
