"""The office of the hour before anybody does anything: who registers, who is reminded of what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from sqlalchemy.orm import Session

from bot.settings import read
from db import schema
from db.database import Database
from db.tables import ReminderRule
from programme import feeds, owing
from programme.office import Office
from programme.values import Days, Kind, Level, Place, Precision, Right, Status
from programme.viewer import office_itself
from sandbox.people import People
from sandbox.store import Store
from tests import factories as make

# 08:50 of a Monday morning in Bucharest, ten minutes before the first reminders.
BEGINS = datetime(2016, 7, 11, 5, 50, tzinfo=UTC)
ZONE = "Europe/Bucharest"
DESK = range(2001, 2009)
UNFINISHED = range(2101, 2104)
GUESTS = range(3001, 3061)
FEED_OF = DESK[0]
FEED = "a-secret-of-the-hour"


@dataclass(frozen=True)
class Due:
    """A reminder that has to reach a chat within the hour, as the script of the hour has it."""

    chat: int
    title: str
    at: datetime


# Twenty at each of three instants: a week before a workshop at 09:00, an hour before two calls.
REMINDED = (
    ("Workshop of next week", Kind.WORKSHOP, Days(Precision.DAY, date(2016, 7, 18)), time(9)),
    ("Call of the forenoon", Kind.ONLINE, Days(Precision.TIME, date(2016, 7, 11)), time(9, 20)),
    ("Call before noon", Kind.ONLINE, Days(Precision.TIME, date(2016, 7, 11)), time(9, 40)),
)
DUE = tuple(
    Due(chat, title, datetime(2016, 7, 11, at.hour - 3, at.minute, tzinfo=UTC))
    for part, (title, _, _, at) in enumerate(REMINDED)
    for chat in GUESTS[part * 20 : part * 20 + 20]
)


async def prepare(database: Path, telegram: Path) -> None:
    """Write both files: the office with its reminders waiting, and the telephones of all."""
    schema.upgrade(f"sqlite:///{database}")
    opened = Database(f"sqlite:///{database}")
    office = Office(opened, read().rules())
    try:
        owner = await office.note(_people)
        await office.note(_programme)
        await office.act(
            feeds.create,
            by=office_itself(BEGINS),
            scope=f"person:{owner}",
            language="en_GB",
            person_id=owner,
            level=Level.AMBER,
            secret=FEED,
        )
    finally:
        opened.close()
    store = Store(telegram)
    everybody = (*DESK, *UNFINISHED, *GUESTS)
    People(store).settle(
        {"id": one, "first_name": f"Person {one}", "language_code": "en", "started": True}
        for one in everybody
    )
    store.close()


def _people(session: Session) -> int:
    for code in ("GLACY", "EAP2"):
        make.project(session, code=code)
    first = 0
    for chat in (*DESK, *UNFINISHED):
        rights = [Right.COORDINATOR]
        number = make.person(session, name=f"Desk {chat}", chat=chat, zone=ZONE, rights=rights)
        first = first or number
    return first


def _programme(session: Session) -> None:
    for part, (title, kind, days, at) in enumerate(REMINDED):
        _convene(session, title, kind, _begins(days, at), GUESTS[part * 20 : part * 20 + 20])


def _begins(days: Days, at: time) -> Days:
    """A call begins an hour after its reminder."""
    if days.precision is Precision.DAY:
        return Days(days.precision, days.start, days.start)
    begins, ends = at.replace(hour=at.hour + 1), at.replace(hour=at.hour + 2)
    return Days(days.precision, days.start, days.start, begins, ends)


def _convene(session: Session, title: str, kind: Kind, days: Days, guests: Sequence[int]) -> None:
    place = Place("Bucharest", "RO", ZONE)
    number = make.activity(
        session, title=title, kind=kind, status=Status.CONFIRMED, projects=[1], legs=[(place, days)]
    )
    session.add(ReminderRule(activity_id=number, name="m-10", off=True))
    for chat in guests:
        person = make.person(session, name=f"Guest {chat}", chat=chat, zone=ZONE)
        make.part(session, activity=number, person=person)
    owing.refresh(session, [number], BEGINS)
