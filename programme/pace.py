"""Turns to send, given out to all processes that share an office by their database's clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import func, select, text, type_coerce
from sqlalchemy.orm import Session

from db.tables import Pace
from db.types import Utc

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
# No queue is that long: the database's clock has been set back.
TOO_FAR = 10.0
# Nothing is lost with a turn: its commit need not wait for a disk (PostgreSQL 16, 30.4).
UNHURRIED = text("SET LOCAL synchronous_commit TO off")
# A turn that comes later than this is no turn any more: others have the ones after it.
GRACE = 0.05


class Turns(NamedTuple):
    """So many turns from ``at`` on, the caller's own clock; none: ask again then."""

    many: int
    at: float


def shared_clock(session: Session) -> datetime:
    """The database's own clock, read anew each time, also within a transaction (PostgreSQL)."""
    now: datetime = session.execute(select(type_coerce(func.clock_timestamp(), Utc()))).scalar_one()
    return now


def give(
    session: Session,
    *,
    many: int,
    each: float,
    ahead: float | None = None,
    monotonic: Callable[[], float],
    clock: Callable[[Session], datetime] = shared_clock,
) -> Turns:
    """The next turns that nobody has, one after the other (a note; PostgreSQL).

    Whoever asks a little late gets those whose moment has just come: none is lost on the way here.

    :param each: seconds from one turn to the next.
    :param ahead: whoever can wait gets none that begin later than so many seconds from now.
    :param monotonic: the caller's clock, read in the same moment as the database's.
    :param clock: the one clock of all that share the row.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(UNHURRIED)
    row = session.get(Pace, 1)
    if row is None:
        row = Pace(until=LONG_AGO)
        session.add(row)
    now, here = clock(session), monotonic()
    wait = (row.until - now).total_seconds()
    wait = wait if -GRACE < wait < TOO_FAR else 0.0
    if ahead is not None and wait > ahead:
        return Turns(0, here + wait - ahead)
    row.until = now + timedelta(seconds=wait + many * each)
    return Turns(many, here + wait)
