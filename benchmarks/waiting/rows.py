"""Databases in which a million reminders wait, written by the database itself."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from benchmarks.databases import SQLITE
from db.database import Database
from programme.values import Status
from tests import factories as make

PEOPLE, DUE = 5000, 6000
DAY = timedelta(days=1)

# How each database counts up to a figure, and adds seconds to an instant.
SERIES = {
    True: "(WITH RECURSIVE s(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n + 1 < {many})"
    " SELECT n FROM s)",
    False: "(SELECT generate_series(0, {many} - 1) AS n)",
}
LATER = {
    True: "strftime('%Y-%m-%d %H:%M:%f000', '{at:%Y-%m-%d %H:%M:%S}', ({seconds}) || ' seconds')",
    False: "timestamptz '{at:%Y-%m-%d %H:%M:%S+00}' + ({seconds}) * interval '1 second'",
}
# The first so many fall due one a second, the others one a minute from a day later on.
FALLS_DUE = f"CASE WHEN n < {DUE} THEN n ELSE 86400 + 60 * (n % 500000) END"


@dataclass(frozen=True)
class Waiting:
    """A database with so many waiting reminders; at ``due_at`` some have fallen due."""

    kind: str
    many: int
    url: str
    begins: datetime

    @property
    def due_at(self) -> datetime:
        """The instant at which the first of them are due, and no others."""
        return self.begins + timedelta(seconds=DUE)


def filled(kind: str, many: int, url: str) -> Waiting:
    """So many reminders to guests of one workshop wait, none of them due before tomorrow."""
    begins = datetime.now(UTC).replace(microsecond=0) + DAY
    database = Database(url)
    with database.transaction(writes=True) as session:
        _invite(session, kind)
        session.execute(text(_reminders(kind, many, begins)))
    _tidied(database)
    database.close()
    return Waiting(kind, many, url, begins)


def _invite(session: Session, kind: str) -> None:
    """One workshop with all the guests, who know what stands."""
    make.activity(session, status=Status.CONFIRMED, projects=[make.project(session)])
    series = SERIES[kind == SQLITE].format(many=PEOPLE)
    for statement in (
        "INSERT INTO person (id, name, language, zone, version, created_at) SELECT"
        f" n + 1, 'P' || n, 'en_GB', 'Europe/Bucharest', 1, CURRENT_TIMESTAMP FROM {series} s",
        f"INSERT INTO chat (id, person_id, wrong_codes) SELECT n + 1, n + 1, 0 FROM {series} s",
        "INSERT INTO participation (activity_id, person_id, role, answer, told_revision)"
        " SELECT activity.id, n + 1, 'participant', 'accepted', revision"
        f" FROM activity, {series} s",
    ):
        session.execute(text(statement))


def _reminders(kind: str, many: int, begins: datetime) -> str:
    series = SERIES[kind == SQLITE].format(many=many)
    due, ends = (
        LATER[kind == SQLITE].format(at=begins + more, seconds=FALLS_DUE)
        for more in (timedelta(), 7 * DAY)
    )
    return (
        "INSERT INTO delivery (key, purpose, activity_id, leg_id, person_id, chat_id, rule, due_at,"
        " expires_at, state, attempts)"
        f" SELECT 'reminder:1:' || n, 'reminder', 1, 1, n % {PEOPLE} + 1, n % {PEOPLE} + 1, 't-7',"
        f" {due}, {ends}, 'waiting', 0 FROM {series} s"
    )


def _tidied(database: Database) -> None:
    """What either database does by itself sooner or later."""
    if database.is_sqlite:
        with database.transaction(writes=True) as session:
            session.execute(text("ANALYZE"))
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM (ANALYZE)"))
