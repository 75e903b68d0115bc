"""Whether a process may begin by its machine's clock: what the database knows of time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from db.tables import SenderLease
from programme import lease

# Nothing that the office does is told by the minute; machines that keep time agree far better.
PLAY = timedelta(minutes=5)
# No office stands still for so long, and whoever opens one again is at hand to say so.
LONG = timedelta(days=60)


class Odd(StrEnum):
    """What is odd about a clock."""

    APART = "apart"
    AFAR = "afar"
    BEFORE = "before"
    LONG_AFTER = "long after"


@dataclass(frozen=True)
class Doubted:
    """What a clock shows, and what speaks against it.

    :param known: the database's own clock, that of another machine, or the moment at which a
        process sent last.
    """

    odd: Odd
    shows: datetime
    known: datetime


def doubted(session: Session, *, shows: datetime, lasts: timedelta) -> Doubted | None:
    """What speaks against a clock; None: it may be right.

    PostgreSQL has a clock of its own. Everywhere the lease says when a process last sent: time
    does not go back behind that.

    :param lasts: how long a lease is.
    """
    if not lease.alone(session):
        clock = lease.database_clock(session)
        if abs(shows - clock) > PLAY:
            return Doubted(Odd.APART, shows, clock)
    row = session.get(SenderLease, 1)
    if row is None:
        return None
    last = row.until - lasts
    if shows < last - PLAY:
        return Doubted(Odd.BEFORE, shows, last)
    return Doubted(Odd.LONG_AFTER, shows, last) if shows > last + LONG else None


def far_off(shows: datetime, theirs: datetime) -> Doubted | None:
    """What the clock of a machine elsewhere has against one; None: they agree."""
    return Doubted(Odd.AFAR, shows, theirs) if abs(shows - theirs) > PLAY else None
