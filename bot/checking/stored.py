"""Whether the database can be used, and what stands in it that somebody should know."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.agreeing import sentence
from bot.checking.findings import Finding
from bot.commands.office import unopened
from bot.settings import Settings
from bot.solitude import file_of
from bot.wall import machine
from db import schema
from db.database import Database
from programme import beginning, deliveries, lease, uncertain
from programme.deliveries import Standing
from programme.values import State

# Seconds by which a message that is due may be late before somebody should look.
LATE = 60


def database(settings: Settings, now: datetime) -> Iterator[Finding]:
    """All that is looked at in the database."""
    path = file_of(settings.database.url)
    if path is not None and not path.exists():
        yield Finding(False, f"There is no database at {path}: `convoke db upgrade` makes it.")
        return
    opened = Database(settings.database.url)
    try:
        if not schema.is_current(opened.engine):
            yield Finding(False, "The database has an older schema: run `convoke db upgrade`.")
            return
        _write_nothing(opened)
        with opened.transaction(writes=False) as session:
            found = [*_clock(session, settings), *_deliveries(session, now)]
    except (OSError, SQLAlchemyError) as fault:
        yield Finding(False, unopened(fault))
        return
    finally:
        opened.close()
    yield Finding(True, "The database can be written and has the schema of this version.")
    yield from found


def _write_nothing(database: Database) -> None:
    """Whether it can be written is seen at once; nobody waits while rows are counted."""
    with database.transaction(writes=True) as session:
        session.connection()


def _clock(session: Session, settings: Settings) -> Iterator[Finding]:
    """What speaks against the machine's clock; in the sandbox another one counts."""
    if not settings.sandbox.url:
        found = beginning.doubted(session, shows=machine(), lasts=settings.rules().lease)
        told = "Nothing speaks against the machine's clock."
        yield Finding(found is None, sentence(found) if found else told)


def _deliveries(session: Session, now: datetime) -> Iterator[Finding]:
    standing = deliveries.standing(session, now=now)
    counted = standing.by_state
    told = ", ".join(f"{counted[state]} {state}" for state in State if counted[state])
    yield Finding(True, f"Deliveries: {told or 'none yet'}.")
    if standing.uncertain:
        unresolved = uncertain.lingering(session, now=now)
        sentence = f"{standing.uncertain} may not have arrived: /office in the chat lists them."
        yield Finding(not unresolved, sentence)
    if standing.unreached:
        yield Finding(True, f"{standing.unreached} reach nobody: /board in the chat tells whom.")
    if standing.lag > LATE:
        yield _late(standing, sent_from_somewhere=lease.held(session))


def _late(standing: Standing, *, sent_from_somewhere: bool) -> Finding:
    waiting = f"{standing.backlog} are due, the oldest for {round(standing.lag)} s"
    if sent_from_somewhere:
        return Finding(False, f"{waiting}: a process sends, and does not keep up.")
    return Finding(True, f"{waiting}: nothing is sent until `convoke run` is running.")
