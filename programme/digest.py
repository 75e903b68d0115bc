"""The day's message: one a day to each of the desk, and none when there is nothing new."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Delivery, Purpose, State
from programme.once import once
from programme.values import Policy

SOON = "soon"
REST = frozenset({State.CANCELLED, State.NO_ADDRESS})


def arrange(
    session: Session, person_id: int, chat_id: int, at: datetime, *, soon: bool = False
) -> None:
    """See to it that a message of that moment will take along what is gathered.

    :param soon: it is no message of the day, but one for what cannot wait for that.
    """
    rule = SOON if soon else None
    key = f"digest:-:{person_id}:{rule or '-'}:{at:%Y%m%dT%H%MZ}"
    row = once(session, key, lambda: _known(session, key) or _begun(session, key, person_id, at))
    row.rule = rule
    if row.state in REST:
        row.state, row.chat_id = State.WAITING, chat_id


def _known(session: Session, key: str) -> Delivery | None:
    return session.scalar(select(Delivery).where(col(Delivery.key) == key))


def _begun(session: Session, key: str, person_id: int, at: datetime) -> Delivery:
    row = Delivery(
        key=key,
        purpose=Purpose.DIGEST,
        person_id=person_id,
        due_at=at,
        policy=Policy.SILENT_REPEAT,
        state=State.CANCELLED,
    )
    session.add(row)
    return row


def resume(session: Session, person_id: int | None) -> None:
    """The newest of those that were refused goes once its reader is back, with all there is."""
    question = select(Delivery).where(
        col(Delivery.person_id) == person_id,
        col(Delivery.purpose) == Purpose.DIGEST,
        col(Delivery.state) == State.UNREACHABLE,
    )
    row = session.scalar(question.order_by(col(Delivery.due_at).desc()).limit(1))
    if row is not None:
        row.state = State.WAITING


def gathered(session: Session, row: Delivery, now: datetime) -> list[Delivery]:
    """What a day's message takes along, or took along when it was sent, oldest first."""
    waiting = (
        col(Delivery.state) == State.GATHERED,
        col(Delivery.person_id) == row.person_id,
        col(Delivery.due_at) <= now,
    )
    taken = (col(Delivery.digest_id) == row.id,)
    question = select(Delivery).where(*(taken if row.state is State.SENT else waiting))
    return list(session.scalars(question.order_by(col(Delivery.due_at), col(Delivery.id))))


def doubted(session: Session, rows: Iterable[Delivery]) -> list[Delivery]:
    """What days' messages told that may not have arrived: it may have come before, with them."""
    days = [row.id for row in rows if row.purpose is Purpose.DIGEST]
    if not days:
        return []
    question = select(Delivery).where(
        among(session, col(Delivery.digest_id), days),
        col(Delivery.state).in_([State.GATHERED, *REST]),
    )
    taken = list(session.scalars(question))
    for one in taken:
        one.repeated = True
    return taken


def landed(session: Session, row: Delivery) -> list[Delivery]:
    """What a day's message took along has arrived with it."""
    question = select(Delivery).where(
        col(Delivery.digest_id) == row.id, col(Delivery.state).in_([State.GATHERED, *REST])
    )
    taken = list(session.scalars(question))
    for one in taken:
        one.state, one.message_id, one.sent_at = State.SENT, row.message_id, row.sent_at
    return taken
