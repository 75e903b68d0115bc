"""Who sends: one process at a time, by a lease that lives on the database's own clock."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, type_coerce, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, SenderLease, State
from db.types import Utc

LEASE = timedelta(seconds=60)


def hold_lease(session: Session, *, owner: str) -> int | None:
    """The epoch in which this process sends, or None while another one does (a note).

    The lease lives by the database's own clock; what an older epoch left in flight is uncertain.
    """
    clock = _clock(session)
    lease = session.get(SenderLease, 1)
    if lease is None:
        lease = SenderLease(owner=owner, epoch=1, until=clock + LEASE)
        session.add(lease)
    elif lease.owner != owner:
        if lease.until > clock and not _alone(session):
            return None
        lease.owner, lease.epoch = owner, lease.epoch + 1
    lease.until = clock + LEASE
    session.execute(
        update(Delivery)
        .where(col(Delivery.state) == State.SENDING, col(Delivery.epoch) < lease.epoch)
        .values(state=State.UNCERTAIN)
    )
    return lease.epoch


def held(session: Session) -> bool:
    """Whether some process sends, by the database's own clock."""
    lease = session.get(SenderLease, 1)
    return lease is not None and lease.until > _clock(session)


def in_force(session: Session, epoch: int) -> bool:
    """Whether this is the epoch of whoever sends, and nobody was asked to wait."""
    lease = session.get(SenderLease, 1)
    if lease is None or lease.epoch != epoch:
        return False
    return lease.paused_until is None or lease.paused_until <= _clock(session)


def pause(session: Session, *, seconds: float) -> None:
    """Telegram asked everybody to wait; whoever sends next keeps to it too (a note)."""
    lease = session.get(SenderLease, 1)
    if lease is not None:
        lease.paused_until = _clock(session) + timedelta(seconds=seconds)


def let_go(session: Session, *, owner: str) -> None:
    """This process sends no more, so that another one need not wait for the lease to end."""
    lease = session.get(SenderLease, 1)
    if lease is not None and lease.owner == owner:
        lease.until = _clock(session)


def _clock(session: Session) -> datetime:
    """The database's own clock, the same for every process that shares it."""
    now: datetime = session.execute(
        select(type_coerce(func.current_timestamp(), Utc()))
    ).scalar_one()
    return now


def _alone(session: Session) -> bool:
    """On SQLite one process serves a file, so a lease found there is a dead process's."""
    return session.get_bind().dialect.name == "sqlite"
