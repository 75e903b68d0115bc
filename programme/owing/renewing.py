"""What may still be owed, for whoever computes all of it anew."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery, Leg, Participation
from programme.owed import SHARED
from programme.owing.concerns import Concern
from programme.owing.entering import PENDING
from programme.owing.known import readers
from programme.owing.later import SLICE
from programme.owing.writing import PORTION


def rounds(session: Session, *, now: datetime, portion: int = PORTION) -> list[list[Concern]]:
    """What of all that is ahead is computed in one transaction each: others write in between.

    :param portion: so many people of one activity at most.
    """
    found: list[list[Concern]] = [[]]
    numbers = ahead(session, now=now)
    large = _large(session, numbers, portion)
    for number in numbers:
        if number in large:
            people = readers(session, session.get_one(Activity, number))
            every = [Concern(number, one) for one in people]
            found += [every[at : at + portion] for at in range(0, len(every), portion)] + [[]]
        elif len(found[-1]) == SLICE:
            found.append([Concern(number)])
        else:
            found[-1].append(Concern(number))
    return [one for one in found if one]


def _large(session: Session, numbers: Sequence[int], portion: int) -> set[int]:
    """Those in which more take part than are looked at together."""
    question = (
        select(col(Participation.activity_id))
        .where(among(session, col(Participation.activity_id), numbers))
        .group_by(col(Participation.activity_id))
        .having(func.count() > portion)
    )
    return set(session.scalars(question))


def ahead(session: Session, *, now: datetime) -> Sequence[int]:
    """The activities of which anything may still be owed, what falls due first before the rest."""
    waiting = (
        select(col(Delivery.activity_id), func.min(Delivery.due_at).label("first"))
        .where(col(Delivery.state).in_(PENDING))
        .group_by(col(Delivery.activity_id))
        .subquery()
    )
    yesterday = (now - timedelta(days=1)).date()
    live = exists().where(
        col(Leg.activity_id) == Activity.id,
        or_(col(Leg.end_on).is_(None), col(Leg.end_on) >= yesterday),
    )
    question = (
        select(col(Activity.id))
        .outerjoin(waiting, waiting.c.activity_id == Activity.id)
        .where(col(Activity.status).in_(SHARED), or_(live, waiting.c.first.is_not(None)))
        .order_by(waiting.c.first.is_(None), waiting.c.first, col(Activity.id))
    )
    return [one or 0 for one in session.scalars(question)]
