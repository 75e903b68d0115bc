"""What a card tells beside the activity: open questions, answers, sources."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Participation, Statement, Waiver
from programme import life
from programme.cards.values import Reported, Said
from programme.life import Waiting
from programme.values import Answer, Status
from programme.viewer import Viewer


def asked(session: Session, by: Viewer, activity_id: int) -> tuple[Waiting, ...]:
    question = (
        select(Approval)
        .where(col(Approval.activity_id) == activity_id, col(Approval.granted).is_(None))
        .order_by(col(Approval.id))
    )
    return tuple(life.waiting(session, by, one) for one in session.scalars(question))


def waived(session: Session, activity_id: int) -> tuple[tuple[str, str], ...]:
    question = select(Waiver).where(col(Waiver.activity_id) == activity_id)
    rows = session.scalars(question.order_by(col(Waiver.id)))
    return tuple((row.guard, row.reason) for row in rows)


def reported(row: Activity) -> Reported | None:
    if row.status not in {Status.COMPLETED, Status.REPORTED}:
        return None
    return Reported(row.report, row.attended, row.summary)


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
