"""What may not have arrived, before those who answer for it: they can ask its reader."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Person, State
from programme import deliveries, owing, visibility
from programme.deliveries import Standing, standing
from programme.refusals import MayNot, NotFound
from programme.uncertain.proving import IN_DOUBT
from programme.uncertain.resolving import is_late
from programme.values import Right
from programme.viewer import MANAGING, Viewer

SHOWN = 5
# The figures name nobody, so whoever keeps the machine running sees them too.
ANSWERABLE = frozenset({Right.HEAD, Right.PROJECT_MANAGER, Right.ADMIN})


@dataclass(frozen=True)
class Doubtful:
    """A message that may not have arrived: to whom or which group, and about what.

    ``late``: it is too late to repeat it.
    """

    id: int
    name: str
    title: str | None
    late: bool


def overview(session: Session, *, by: Viewer) -> tuple[Standing, list[Doubtful]]:
    """How everything stands, for those who answer for the whole office.

    :raises MayNot: for anybody else.
    """
    if not any(held.office_wide for held in by.holds(ANSWERABLE)):
        raise MayNot("office")
    return standing(session, now=by.now), doubtful(session, by=by)


def doubtful(session: Session, *, by: Viewer) -> list[Doubtful]:
    """What may not have arrived and is not sent again by itself, newest first.

    Of an activity it is shown to those who manage it and may see it, and to nobody else.
    """
    question = (
        select(Delivery, func.coalesce(Person.name, Chat.title, ""), col(Activity.title))
        .outerjoin(Person, col(Person.id) == Delivery.person_id)
        .outerjoin(Chat, col(Chat.id) == Delivery.chat_id)
        .outerjoin(Activity, col(Activity.id) == Delivery.activity_id)
        .where(col(Delivery.state).in_(IN_DOUBT), _managed(by))
        .order_by(col(Delivery.id).desc())
        .limit(SHOWN)
    )
    return [
        Doubtful(row.id or 0, name, title, is_late(row, by.now))
        for row, name, title in session.execute(question)
    ]


def _managed(by: Viewer) -> ColumnElement[bool]:
    """Whether the viewer answers for the delivery of the row; a day's message has no activity."""
    theirs = visibility.activities(by).where(visibility.entrusted(by, MANAGING))
    all_of_it = any(held.office_wide for held in by.holds(MANAGING))
    return or_(
        and_(col(Delivery.activity_id).is_(None), literal(all_of_it)),
        col(Delivery.activity_id).in_(theirs.with_only_columns(col(Activity.id))),
    )


def judge(session: Session, *, by: Viewer, delivery_id: int, has_arrived: bool) -> None:
    """Somebody knows better: it has arrived, or is to be sent once more without sound.

    :raises NotFound: no such message of theirs; twice is once.
    :raises MayNot: its moment has passed, so it is not sent any more.
    """
    question = select(Delivery).where(col(Delivery.id) == delivery_id, _managed(by))
    row = session.scalar(question)
    if row is None:
        raise NotFound
    if row.state not in IN_DOUBT:
        return
    if has_arrived:
        told = deliveries.arrived(session, {row.id or 0: row.message_id}, by.now)
        session.flush()
        owing.refresh_for(session, told, by.now)
        return
    if is_late(row, by.now):
        raise MayNot("late")
    row.state, row.silent, row.repeated = State.WAITING, True, True
