"""Who of those who take part is written to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Broadcast, Chat, Participation, Person
from programme.values import Answer, Role


@dataclass(frozen=True)
class Audience:
    """Who of those who take part is written to: by role and by answer, none named: all."""

    roles: tuple[Role, ...] = ()
    answers: tuple[Answer, ...] = ()


WANTED = (Answer.INVITED, Answer.ACCEPTED, Answer.TENTATIVE, Answer.ATTENDED)


AUDIENCES: Mapping[str, Audience] = {
    "all": Audience(),
    "accepted": Audience(answers=(Answer.ACCEPTED, Answer.ATTENDED)),
    "unanswered": Audience(answers=(Answer.INVITED,)),
    "participants": Audience(roles=(Role.PARTICIPANT, Role.MEMBER)),
    "speakers": Audience(roles=(Role.SPEAKER,)),
    "team": Audience(roles=(Role.TEAM,)),
}


@dataclass(frozen=True)
class Reader:
    """Somebody who is written to, and where."""

    person_id: int
    chat_id: int | None
    blocked_at: datetime | None


def of(row: Broadcast) -> Audience:
    """The audience of a broadcast."""
    return Audience(tuple(map(Role, row.roles)), tuple(map(Answer, row.answers)))


def readers(session: Session, row: Broadcast) -> list[Reader]:
    """Who takes part and is meant, without the writer and without who declined."""
    question = aimed(row, col(Person.id), col(Chat.id), col(Chat.blocked_at))
    return [Reader(*one) for one in session.execute(question.order_by(col(Person.id)))]


def aimed(row: Broadcast, *shown: Any) -> Select[Any]:
    """What is asked of the readers of a broadcast."""
    audience = of(row)
    return _guests(row, *shown).where(
        col(Participation.answer).in_(audience.answers or WANTED),
        col(Participation.role).in_(audience.roles or tuple(Role)),
    )


def _guests(row: Broadcast, *shown: Any) -> Select[Any]:
    return (
        select(*shown)
        .select_from(Person)
        .join(Participation, col(Participation.person_id) == Person.id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(col(Participation.activity_id) == row.activity_id, col(Person.id) != row.by_id)
    )


def counts(session: Session, row: Broadcast) -> dict[str, int]:
    """How many each audience would have."""
    kinds = (col(Participation.role), col(Participation.answer))
    found = session.execute(_guests(row, *kinds, func.count()).group_by(*kinds)).all()
    return {
        name: sum(count for role, answer, count in found if _among(one, role, answer))
        for name, one in AUDIENCES.items()
    }


def _among(audience: Audience, role: Role, answer: Answer) -> bool:
    return role in (audience.roles or tuple(Role)) and answer in (audience.answers or WANTED)


def roll(people: Sequence[int]) -> str:
    """A short name of exactly these people, for a button that is bound to them."""
    return sha256(",".join(map(str, sorted(people))).encode()).hexdigest()[:12]
