"""Turns to send, given out to all processes that share an office by their database's clock."""

from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, text, type_coerce
from sqlalchemy.orm import Session

from db.tables import Pace
from db.types import Utc

# No queue is that long: the database's clock has been set back.
TOO_FAR = 10.0
# Nothing is lost with a turn: its commit need not wait for a disk (PostgreSQL 16, 30.4).
UNHURRIED = text("SET LOCAL synchronous_commit TO off")
# Whoever was held up goes so much faster until a window is full again.
HASTE = 1.5


class Turns(NamedTuple):
    """When each turn begins, on the caller's own clock; none: there may be one ``again`` then."""

    at: tuple[float, ...]
    again: float = 0.0


def shared_clock(session: Session) -> datetime:
    """The database's own clock, read anew each time, also within a transaction (PostgreSQL)."""
    now: datetime = session.execute(select(type_coerce(func.clock_timestamp(), Utc()))).scalar_one()
    return now


def give(
    session: Session,
    *,
    many: int,
    rate: int,
    window: float,
    unused: int = 0,
    ahead: float | None = None,
    monotonic: Callable[[], float],
    clock: Callable[[Session], datetime] = shared_clock,
) -> Turns:
    """The next turns that nobody has, never more than ``rate`` in a window (a note; PostgreSQL).

    :param window: seconds.
    :param unused: turns of the last second that the caller had and let go.
    :param ahead: whoever can wait gets none that begin later than so many seconds from now.
    :param monotonic: the caller's clock, read in the same moment as the database's.
    :param clock: the one clock of all that share the row.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(UNHURRIED)
    row = session.get(Pace, 1)
    if row is None:
        row = Pace(given=[])
        session.add(row)
    now, here = clock(session).timestamp(), monotonic()
    given = [at for at in row.given if now - window < at < now + TOO_FAR]
    # Of those that count the oldest are handed back, whichever they were: so none counts too short.
    given, turns = _next(given[unused:], many, now, rate, window)
    if ahead is not None and turns[0] - now > ahead:
        return Turns((), here + turns[0] - now - ahead)
    row.given = given
    return Turns(tuple(here + at - now for at in turns))


def _next(
    given: Iterable[float], many: int, now: float, rate: int, window: float
) -> tuple[list[float], list[float]]:
    """What counts then, and the turns: each a step behind the last, a window behind the rate's."""
    counting, turns = deque(given, maxlen=rate), []
    for _ in range(many):
        begins = max(now, counting[-1] + window / rate / HASTE) if counting else now
        if len(counting) == rate:
            begins = max(begins, counting[0] + window)
        counting.append(begins)
        turns.append(begins)
    return list(counting), turns
