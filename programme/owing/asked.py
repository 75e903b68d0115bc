"""What is owed because somebody asked or wrote: approvals, decisions, letters."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Chat, Entrustment, Letter, Person
from programme.owed import Owed
from programme.rights import covering
from programme.viewer import MANAGING


def asked_of(session: Session, activity: Activity) -> Iterable[Owed]:
    question = select(Approval).where(col(Approval.activity_id) == activity.id)
    for asked in session.scalars(question):
        if asked.granted is None:
            purpose, whom, at = "approval", _managers(session, activity), asked.asked_at
        else:
            purpose, at = "decision", asked.decided_at or asked.asked_at
            whom = with_chat(session, [asked.asked_by_id])
        for person_id, chat_id in whom:
            key = f"{purpose}:{activity.id}:{person_id}:-:{asked.id}"
            yield Owed(key, purpose, person_id, chat_id, at, reference=asked.id)


def letters(session: Session, activity: Activity) -> Iterable[Owed]:
    question = select(Letter).where(col(Letter.activity_id) == activity.id)
    for letter in session.scalars(question):
        for person_id, chat_id in with_chat(session, [letter.to_id]):
            key = f"letter:{activity.id}:{person_id}:-:{letter.id}"
            yield Owed(key, "letter", person_id, chat_id, letter.written_at, reference=letter.id)


def _managers(session: Session, activity: Activity) -> list[tuple[int, int | None]]:
    """Who may grant a step of this activity: the managers of its projects, and of the office."""
    held = select(Entrustment).where(col(Entrustment.right).in_(MANAGING))
    people = {one.person_id for one in session.scalars(held) if covering(session, one, activity)}
    return with_chat(session, sorted(people))


def with_chat(session: Session, people: list[int]) -> list[tuple[int, int | None]]:
    question = (
        select(col(Person.id), col(Chat.id))
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(col(Person.id).in_(people))
    )
    return [(person_id or 0, chat_id) for person_id, chat_id in session.execute(question)]
