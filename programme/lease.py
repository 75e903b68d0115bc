"""Who sends: one process at a time, by a lease that lives on the database's own clock.

Whoever takes renews it; what was taken is sent within half of it, and a call lasts a quarter at
most. So what another process finds when it takes over is not on its way any more.
"""

from datetime import datetime, timedelta

from sqlalchemy import func, select, type_coerce, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, SenderLease, State
from db.types import Utc
from programme.rules import rules

# Telegram counts a second as its side sees it: whoever sends next begins in another one.
SECOND = timedelta(seconds=1)


def guard(lease: timedelta) -> timedelta:
    """How long after it was taken a message may still be sent."""
    return lease / 2


def hold_lease(session: Session, *, owner: str) -> int | None:
    """The epoch in which this process sends, or None while another one does (a note).

    The lease lives by the database's own clock; what an older epoch left in flight is uncertain.
    """
    clock, lasts = database_clock(session), rules(session).lease
    lease = session.get(SenderLease, 1)
    if lease is None:
        lease = SenderLease(owner=owner, epoch=1, until=clock + lasts)
        session.add(lease)
    elif lease.owner != owner:
        if lease.until > clock and not alone(session):
            return None
        lease.owner, lease.epoch = owner, lease.epoch + 1
    lease.until = clock + lasts
    session.execute(
        update(Delivery)
        .where(col(Delivery.state) == State.SENDING, col(Delivery.epoch) < lease.epoch)
        .values(state=State.UNCERTAIN)
    )
    return lease.epoch


def held(session: Session) -> bool:
    """Whether some process sends, by the database's own clock."""
    lease = session.get(SenderLease, 1)
    return lease is not None and lease.until > database_clock(session)


def in_force(session: Session, epoch: int) -> bool:
    """Whether this is the epoch of whoever sends, and nobody was asked to wait.

    While an epoch is the newest nobody has taken over, however late it is.
    """
    lease = session.get(SenderLease, 1)
    return lease is not None and lease.epoch == epoch and not paused(session)


def renewed(session: Session, epoch: int) -> bool:
    """The same; and where it is so, the lease lasts as long as ever from now on (a note)."""
    lease, clock = session.get(SenderLease, 1), database_clock(session)
    if lease is None or lease.epoch != epoch or _rests(lease, clock):
        return False
    lease.until = max(lease.until, clock + rules(session).lease)
    return True


def pause(session: Session, *, seconds: float) -> None:
    """Telegram asked everybody to wait; whoever sends next keeps to it too (a note)."""
    lease = session.get(SenderLease, 1)
    if lease is not None:
        lease.paused_until = database_clock(session) + timedelta(seconds=seconds)


def paused(session: Session) -> float:
    """Seconds for which everybody still has to wait."""
    lease = session.get(SenderLease, 1)
    return _rests(lease, database_clock(session)) if lease else 0.0


def _rests(lease: SenderLease, clock: datetime) -> float:
    """Seconds until whoever holds it may send."""
    if lease.paused_until is None:
        return 0.0
    return max((lease.paused_until - clock).total_seconds(), 0.0)


def let_go(session: Session, *, owner: str) -> None:
    """This process sends no more, so that another one need not wait for the lease to end."""
    lease = session.get(SenderLease, 1)
    if lease is not None and lease.owner == owner:
        lease.until = database_clock(session) + SECOND


def database_clock(session: Session) -> datetime:
    """The database's own clock, the same for every process that shares it."""
    # SQLite's own current_timestamp knows whole seconds only.
    ticks = func.strftime("%Y-%m-%d %H:%M:%f", "now") if alone(session) else None
    asked = func.now() if ticks is None else ticks
    now: datetime = session.execute(select(type_coerce(asked, Utc()))).scalar_one()
    return now


def alone(session: Session) -> bool:
    """On SQLite one process serves a file, so a lease found there is a dead process's."""
    return session.get_bind().dialect.name == "sqlite"
