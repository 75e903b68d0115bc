"""Who of those who take part is written to."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Broadcast,
    Chat,
    Participation,
    Person,
)
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


def readers(session: Session, row: Broadcast) -> list[tuple[Person, Chat | None]]:
    audience = Audience(tuple(map(Role, row.roles)), tuple(map(Answer, row.answers)))
    return aimed(session, row, audience)


def aimed(session: Session, row: Broadcast, audience: Audience) -> list[tuple[Person, Chat | None]]:
    """Who takes part and is meant, without the writer and without who declined."""
    question = (
        select(Person, Chat)
        .join(Participation, col(Participation.person_id) == Person.id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(
            col(Participation.activity_id) == row.activity_id,
            col(Participation.answer).in_(audience.answers or WANTED),
            col(Participation.role).in_(audience.roles or tuple(Role)),
            col(Person.id) != row.by_id,
        )
        .order_by(col(Person.id))
    )
    return [(person, chat) for person, chat in session.execute(question)]
