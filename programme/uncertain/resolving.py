"""What nothing proves is closed or sent once more, as the policy of its kind has it."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, State
from programme import digest, lease, owing
from programme.values import Policy

# Most at once: the others come with the next tick.
MOST = 50
# A tick resolves them; what is uncertain for so long has nobody who does.
LONG = timedelta(hours=1)


def resolve(session: Session, *, epoch: int, now: datetime) -> int:
    """Close what is uncertain, or send it once more; how many there were (a note).

    Nothing of it is still on its way: its call has ended, or whoever made it sends no more. A late
    proof that it arrived counts whatever is decided here.
    """
    if not lease.in_force(session, epoch):
        return 0
    question = (
        select(Delivery)
        .where(col(Delivery.state) == State.UNCERTAIN)
        .order_by(col(Delivery.id))
        .limit(MOST)
    )
    rows = session.scalars(question).all()
    for row in rows:
        _decide(row, now)
    told = digest.doubted(session, rows)
    session.flush()
    owing.refresh_for(session, owing.concerned([*rows, *told]), now)
    return len(rows)


def _decide(row: Delivery, now: datetime) -> None:
    if row.policy is Policy.NEVER or row.repeated or is_late(row, now):
        row.state = State.ABANDONED
        return
    row.state, row.repeated = State.WAITING, True
    row.silent = row.silent or row.policy is Policy.SILENT_REPEAT


def is_late(row: Delivery, now: datetime) -> bool:
    """Whether the moment of a message has passed, so that it is not sent any more."""
    return row.expires_at is not None and row.expires_at <= now


def lingering(session: Session, *, now: datetime) -> int:
    """How many have been uncertain for an hour and nobody resolves them."""
    question = select(func.count()).where(
        col(Delivery.state) == State.UNCERTAIN, col(Delivery.due_at) <= now - LONG
    )
    return session.scalar(question) or 0
