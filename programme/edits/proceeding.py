"""What an edit leads to: the question that a draft asks next."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Leg
from programme.questions import Question, turn
from programme.rules import EXACT, rules
from programme.values import LegStatus, Status
from programme.viewer import Viewer


def proceed(session: Session, by: Viewer, activity: Activity) -> int:
    """Turn a draft's open question to what is missing next; the act's result is the id."""
    session.flush()
    activity_id = activity.id or 0
    if activity.status is not Status.DRAFT:
        turn(session, by, None)
        return activity_id
    lacking = missing(session, activity)
    asked = (
        Question(lacking[0], activity_id, _lacking(session, activity_id, lacking[0]))
        if lacking
        else None
    )
    turn(session, by, asked)
    return activity_id


def _lacking(session: Session, activity_id: int, field: str) -> int | None:
    """The first leg without a place, or without days, where that is what is asked."""
    columns = {
        "place": col(Leg.territory),
        "days": col(Leg.precision),
        "clock": col(Leg.zone),
    }
    if field not in columns:
        return None
    question = select(col(Leg.id)).where(
        col(Leg.activity_id) == activity_id, columns[field].is_(None)
    )
    return session.scalar(question.order_by(col(Leg.id)).limit(1))


def missing(session: Session, activity: Activity) -> tuple[str, ...]:
    """What leaving the draft still needs, in the order in which it is asked."""
    carried = select(col(ActivityProject.id)).where(col(ActivityProject.activity_id) == activity.id)
    question = select(Leg, carried.exists()).where(col(Leg.activity_id) == activity.id)
    rows = session.execute(question).all()
    live = [leg for leg, _ in rows if leg.status is not LegStatus.CANCELLED]
    has_project = rows[0][1] if rows else session.scalar(carried)
    given = {
        "project": bool(has_project or activity.body_id),
        "body": activity.body_id is not None,
        "place": bool(live) and all(leg.territory for leg in live),
        "days": bool(live) and all(leg.precision for leg in live),
        "clock": all(leg.zone or leg.precision not in EXACT for leg in live),
    }
    wanted = rules(session).of(activity.kind).requires
    lacking = [field for field in wanted if not given.get(field, True)]
    asked = ("record",) if "past" in activity.guessed else ()
    return (*(() if activity.kind else ("kind",)), *lacking, *asked)
