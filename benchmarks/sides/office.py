"""The office that is measured: the sample programme, and a coordinator in each of many chats."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from benchmarks.sides.processes import CLOCK
from bot import opening
from bot.settings import read
from db.database import Database
from db.tables import Chat, Entrustment, Person
from programme.values import Right

SECRET = "a-secret-of-the-benchmark"


def prepare(database: Path, chats: list[int]) -> None:
    """Write the database with the sample and these coordinators."""
    now = datetime.fromisoformat(CLOCK)
    settings = read()
    url = f"sqlite:///{database}"
    here = settings.model_copy(
        update={"database": settings.database.model_copy(update={"url": url})}
    )
    opening.places(settings)
    opening.office(here, now, SECRET, sample=True)
    opened = Database(url)
    with opened.transaction(writes=True) as session:
        for chat in chats:
            coordinator(session, chat, now)
    opened.close()


def coordinator(session: Session, chat: int, now: datetime) -> None:
    """Somebody who registers in the whole office."""
    one = Person(name=f"Desk {chat}", language="en_GB", zone="Europe/Bucharest", created_at=now)
    session.add(one)
    session.flush()
    number = one.id or 0
    session.add(Chat(id=chat, person_id=number, language="en_GB"))
    session.add(Entrustment(person_id=number, right=Right.COORDINATOR))


def saved(database: Path, prefix: str) -> int:
    """How many activities stand with everything that the script of the traffic says."""
    with closing(sqlite3.connect(database)) as opened:
        question = """
            SELECT count(DISTINCT activity.title) FROM activity
            JOIN leg ON leg.activity_id = activity.id
            JOIN activity_project ON activity_project.activity_id = activity.id
            WHERE activity.status = 'tentative' AND activity.kind = 'meeting' AND ref IS NOT NULL
            AND city = 'Tbilisi' AND start_on = '2016-07-18' AND end_on = '2016-07-19'
            AND activity.title LIKE ? || '%'
        """
        return int(opened.execute(question, (prefix,)).fetchone()[0])


def handled(database: Path) -> tuple[int, int]:
    """How many updates were handled, and how many of them with a fault."""
    with closing(sqlite3.connect(database)) as opened:
        question = "SELECT count(*), count(error) FROM inbox WHERE closed_at IS NOT NULL"
        number, faults = opened.execute(question).fetchone()
        return int(number), int(faults)
