"""The level of an activity, or of one of its legs, set."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import rights
from programme.confidentiality.names import keep
from programme.refusals import NotFound
from programme.values import Level, Right, Status
from programme.viewer import DESK, Viewer
from programme.visibility import leg_level, seen_by, within_reach

LOWERING = frozenset({Right.HEAD})


def mark(
    session: Session, *, by: Viewer, activity_id: int, level: Level, leg_id: int | None = None
) -> int:
    """Say who may see an activity, or one of its legs.

    Whoever answers for it raises; once it has left the draft, the head alone lowers. Of what is
    for named people only, its coordinator and whoever marks it are the first that are named.

    :raises NotFound: no such activity or leg, or not for this viewer.
    :raises MayNot: it is not theirs to raise, or to lower.
    """
    activity = seen_by(session, by, activity_id)
    if by.person_id is None or activity.owner_id != by.person_id:
        rights.require(session, by, DESK, activity, step="edit")
    leg = _leg(session, by, activity_id, leg_id)
    now = activity.level if leg is None else _level(session, leg)
    if level < now and activity.status is not Status.DRAFT:
        rights.require(session, by, LOWERING, activity, step="lower")
    if level is Level.RED:
        for person_id in {by.person_id, activity.owner_id} - {None}:
            keep(session, activity_id, person_id or 0)
    marked: Activity | Leg = activity if leg is None else leg
    marked.level = level
    return activity_id


def _leg(session: Session, by: Viewer, activity_id: int, leg_id: int | None) -> Leg | None:
    if leg_id is None:
        return None
    question = select(Leg).where(
        col(Leg.id) == leg_id, col(Leg.id).in_(within_reach(by, activity_id))
    )
    found: Leg | None = session.scalar(question)
    if found is None:
        raise NotFound
    return found


def _level(session: Session, leg: Leg) -> Level:
    question = (
        select(leg_level())
        .select_from(Leg)
        .join(Activity, col(Activity.id) == Leg.activity_id)
        .where(col(Leg.id) == leg.id)
    )
    return Level(session.execute(question).scalar_one())
