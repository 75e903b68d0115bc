"""The office and the telephones before the storm: everything is owed, nothing is due yet."""

from datetime import time, timedelta
from pathlib import Path

from sqlalchemy import insert, update
from sqlalchemy.orm import Session
from sqlmodel import col

from benchmarks.storm.script import (
    BEGINS,
    CITIES,
    KINDS,
    LADDERS,
    WRITER,
    ZONE,
    Convened,
    Script,
    place,
)
from bot.settings import Settings, read
from db import schema
from db.database import Database
from db.tables import (
    Activity,
    Chat,
    Delivery,
    Entrustment,
    Leg,
    Participation,
    Person,
    Purpose,
    State,
)
from programme import owing
from programme.office import Office
from programme.owed import facts_of
from programme.values import Answer, Level, Right, Status
from sandbox.people import People
from sandbox.store import Store

ASLEEP = time(8), time(12)
HALL = "Everybody at once"
BEFORE = BEGINS - timedelta(minutes=1)
AT_ONCE = 5000
CONFIG = """
[office]
timezone = "Europe/Bucharest"
day_message_at = "20:00"
[ladders]
"""
RUNG = '{{ name = "h-1", before = "PT1H", to = ["participant"], policy = "{name}" }}'


def settings(folder: Path) -> Path:
    """The settings of the storm's office: a ladder of one rung for each policy."""
    lines = [f"{name} = [{RUNG.format(name=name)}]" for name in LADDERS.values()]
    kinds = [f'[kinds.{kind}]\nladder = "{name}"' for kind, name in LADDERS.items()]
    path = folder / "config.toml"
    path.write_text("\n".join([CONFIG, *lines, *kinds]), encoding="utf-8")
    return path


async def prepare(url: str, telegram: Path, script: Script, config: Path) -> Settings:
    """Lay the tables and fill them, and let everybody have started the bot."""
    said = read(config)
    schema.upgrade(url)
    database = Database(url)
    office = Office(database, said.rules())
    try:
        await office.note(_people, script=script)
        for activity in script.activities:
            await office.note(_convene, activity=activity)
        await office.note(_hall, script=script)
        await office.note(_asleep, script=script)
    finally:
        database.close()
    store = Store(telegram)
    with store.together():
        People(store).settle(
            {"id": one, "first_name": f"Reader {one}", "language_code": "en", "started": True}
            for one in (WRITER, *script.readers)
        )
    store.close()
    return said


def _people(session: Session, *, script: Script) -> None:
    for chat in (WRITER, *script.readers):
        session.add(
            Person(id=chat, name=f"Reader {chat}", language="en_GB", zone=ZONE, created_at=BEFORE)
        )
    session.flush()
    chats = [{"id": one, "person_id": one, "wrong_codes": 0} for one in (WRITER, *script.readers)]
    session.execute(insert(Chat), chats)
    session.add(Entrustment(person_id=WRITER, right=Right.HEAD))


def _convene(session: Session, *, activity: Convened) -> None:
    row = Activity(
        kind=activity.kind, title=activity.title, title_language="en_GB",
        status=Status.CONFIRMED, level=Level.AMBER, revised_at=BEFORE, created_at=BEFORE,
    )  # fmt: skip
    session.add(row)
    session.flush()
    where, days = place(CITIES[0]), activity.days
    session.add(
        Leg(
            activity_id=row.id or 0,
            uid=activity.title,
            city=where.city,
            territory=where.territory,
            zone=where.zone,
            precision=days.precision,
            start_on=days.start,
            end_on=days.end,
            start_time=days.start_time,
            end_time=days.end_time,
        )
    )
    session.flush()
    told = facts_of(owing.planned(session, row))
    for chat in activity.guests:
        session.add(
            Participation(
                activity_id=row.id or 0,
                person_id=chat,
                answer=Answer.ACCEPTED,
                told=told,
                told_revision=row.revision,
            )
        )
    session.flush()
    owing.refresh(session, [row.id or 0], BEFORE)


def _hall(session: Session, *, script: Script) -> None:
    """One activity with everybody in it, to write to, and reminders that wait for years."""
    row = Activity(
        kind=KINDS[0], title=HALL, title_language="en_GB", status=Status.CONFIRMED,
        level=Level.AMBER, revised_at=BEFORE, created_at=BEFORE,
    )  # fmt: skip
    session.add(row)
    session.flush()
    told = facts_of(owing.planned(session, row))
    given = {"activity_id": row.id, "answer": Answer.ACCEPTED, "told": told, "told_revision": 0}
    guests = [{**given, "person_id": one} for one in script.readers[: script.size.cast]]
    if guests:
        session.execute(insert(Participation), guests)
    for begun in range(0, script.size.pending, AT_ONCE):
        last = min(begun + AT_ONCE, script.size.pending)
        session.execute(insert(Delivery), [_pending(script, row.id, n) for n in range(begun, last)])


def _pending(script: Script, activity: int | None, number: int) -> dict[str, object]:
    chat = script.readers[number % len(script.readers)]
    return {
        "key": f"reminder:{activity}:{chat}:never:{number}",
        "purpose": Purpose.REMINDER,
        "activity_id": activity,
        "person_id": chat,
        "chat_id": chat,
        "due_at": BEGINS + timedelta(days=400, minutes=number),
        "state": State.WAITING,
        "attempts": 0,
    }


def _asleep(session: Session, *, script: Script) -> None:
    """Said last: their reminders have their moments already, and come without sound."""
    begins, ends = ASLEEP
    session.execute(
        update(Person)
        .where(col(Person.id).in_(script.sleepers))
        .values(quiet_from=begins, quiet_until=ends)
    )
