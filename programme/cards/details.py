"""What a card tells beside the activity: open questions, answers, sources."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Approval, Participation, Person, Statement
from programme.cards.values import Asked, Said
from programme.values import Answer


def asked(session: Session, activity_id: int) -> tuple[Asked, ...]:
    question = (
        select(Approval, col(Person.name))
        .join(Person, col(Person.id) == Approval.asked_by_id)
        .where(col(Approval.activity_id) == activity_id, col(Approval.granted).is_(None))
        .order_by(col(Approval.id))
    )
    return tuple(
        Asked(one.id or 0, one.step, one.reason, name) for one, name in session.execute(question)
    )


def answers(session: Session, activity_id: int) -> tuple[tuple[Answer, int], ...]:
    question = (
        select(col(Participation.answer), func.count())
        .where(col(Participation.activity_id) == activity_id)
        .group_by(col(Participation.answer))
    )
    counted = dict(session.execute(question).all())
    return tuple((answer, counted[answer]) for answer in Answer if answer in counted)


def statements(session: Session, activity_id: int) -> tuple[Said, ...]:
    question = select(Statement).where(
        col(Statement.thing) == "activity", col(Statement.thing_id) == activity_id
    )
    return tuple(
        Said(one.field, one.value, one.source)
        for one in session.scalars(question.order_by(col(Statement.id)))
    )
