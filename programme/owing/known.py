"""The deliveries of an activity that are known already, as far as some of its people go."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import select, union
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery, Letter, Participation, Purpose, State
from programme.owing.concerns import ABOUT_GUESTS, FEW, READERS
from programme.owing.guests import OPEN, REFUSED


def readers(session: Session, activity: Activity) -> list[int]:
    """Everybody who is owed anything of an activity by themselves, or was, and may be no more."""
    parts = select(col(Participation.person_id)).where(
        col(Participation.activity_id) == activity.id
    )
    written = select(col(Letter.to_id)).where(col(Letter.activity_id) == activity.id)
    waiting = _of(activity, READERS, col(Delivery.state).in_(OPEN - REFUSED))
    question: Any = union(parts, written, waiting.with_only_columns(col(Delivery.person_id)))
    found = set(session.scalars(question))
    return sorted(one for one in {*found, activity.owner_id} if one is not None)


def to_readers(
    session: Session, activity: Activity, people: Collection[int]
) -> tuple[Sequence[Delivery], list[Delivery]]:
    """All that tells these people anything, and what of it they are owed by themselves."""
    theirs = among(session, col(Delivery.person_id), people)
    rows = session.scalars(_of(activity, READERS | {Purpose.DECISION}, theirs)).all()
    return rows, [row for row in rows if row.purpose in READERS]


def to_few(session: Session, activity: Activity) -> Sequence[Delivery]:
    """What is owed to few, however many take part."""
    return session.scalars(_of(activity, FEW)).all()


def about_guests(
    session: Session, activity: Activity, people: Collection[int] | None
) -> tuple[list[int] | None, Sequence[Delivery]]:
    """The parts of these people, None for all, and what was to be told about them.

    Nothing is told by halves: where one of it waits to go at once, it may be why others do not;
    and all goes by the hours of its reader, the owner.
    """
    if people is not None and activity.owner_id not in people:
        parts = _parts(session, activity, people)
        these = among(session, col(Delivery.reference), parts)
        rows = session.scalars(_of(activity, ABOUT_GUESTS, these)).all() if parts else []
        if not any(row.state is State.WAITING for row in rows):
            return parts, rows
    return None, session.scalars(_of(activity, ABOUT_GUESTS)).all()


def _parts(session: Session, activity: Activity, people: Collection[int]) -> list[int]:
    question = select(col(Participation.id)).where(
        col(Participation.activity_id) == activity.id,
        among(session, col(Participation.person_id), people),
    )
    return [number or 0 for number in session.scalars(question)]


def _of(activity: Activity, purposes: Collection[Purpose], *conditions: Any) -> Any:
    return select(Delivery).where(
        col(Delivery.activity_id) == activity.id, col(Delivery.purpose).in_(purposes), *conditions
    )
