"""Offices of any size, of whose activities the same number lie in the window of a calendar."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from db import schema
from db.database import Database
from db.tables import Activity, ActivityProject, Leg, Participation, Person, Project
from programme.values import Answer, Kind, LegStatus, Level, Precision, Role, Status

NOW = datetime(2016, 7, 1, 6, tzinfo=UTC)
TODAY = NOW.date()
IN_WINDOW = 900
BATCH = 5_000


def filled(folder: Path, activities: int) -> Database:
    """A database with so many confirmed, public activities of one leg; all but 900 long past."""
    url = f"sqlite:///{folder / f'{activities}.db'}"
    schema.upgrade(url)
    database = Database(url)
    with database.transaction(writes=True) as session:
        session.add(Project(id=1, code="GLACY", name="GLACY"))
        session.add(Person(id=1, name="P", language="en_GB", zone="UTC", created_at=NOW))
        session.flush()
        for begun in range(1, activities + 1, BATCH):
            numbers = range(begun, min(begun + BATCH, activities + 1))
            for table, row in ROWS.items():
                session.execute(insert(table), [row(n) for n in numbers])
    with database.transaction(writes=True) as session:
        session.execute(text("ANALYZE"))
    return database


def _activity(n: int) -> dict[str, Any]:
    return {
        "id": n,
        "ref": f"GLACY-2016-{n:06}",
        "kind": Kind.WORKSHOP,
        "title": f"Workshop number {n} on international co-operation and electronic evidence",
        "title_language": "en_GB",
        "status": Status.CONFIRMED,
        "level": Level.CLEAR,
        "save_the_date": False,
        "guessed": [],
        "version": 1,
        "revision": 2,
        "revised_at": NOW,
        "created_at": NOW,
    }


def _leg(n: int) -> dict[str, Any]:
    start = _start(n)
    return {
        "activity_id": n,
        "uid": f"{n:032x}",
        "city": "Tbilisi",
        "territory": "GE",
        "zone": "Asia/Tbilisi",
        "zone_guessed": False,
        "precision": Precision.DAY,
        "start_on": start,
        "end_on": start + timedelta(days=2),
        "status": LegStatus.CONFIRMED,
    }


def _start(n: int) -> date:
    """The first 900 in the year ahead, the others in the twenty years before the last one."""
    if n <= IN_WINDOW:
        return TODAY + timedelta(days=n % 360)
    return TODAY - timedelta(days=400 + n % 7300)


def _belongs(n: int) -> dict[str, Any]:
    return {"activity_id": n, "project_id": 1, "lead": True, "inferred": False}


def _part(n: int) -> dict[str, Any]:
    return {
        "activity_id": n,
        "person_id": 1,
        "role": Role.PARTICIPANT,
        "answer": Answer.ACCEPTED,
        "muted": False,
    }


ROWS: dict[type[Any], Any] = {
    Activity: _activity,
    Leg: _leg,
    ActivityProject: _belongs,
    Participation: _part,
}
