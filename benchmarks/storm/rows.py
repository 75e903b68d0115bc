"""The rows of the storm's office: its people, what it convenes, and what waits."""

from datetime import time, timedelta

from sqlalchemy import insert, update
from sqlalchemy.orm import Session
from sqlmodel import col

from benchmarks.storm.script import (
    BEGINS,
    CITIES,
    KINDS,
    WRITER,
    ZONE,
    Convened,
    Script,
    place,
)
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
from programme.owed import facts_of
from programme.values import Answer, Level, Right, Status

ASLEEP = time(8), time(12)
HALL = "Everybody at once"
BEFORE = BEGINS - timedelta(minutes=1)
AT_ONCE = 5000


def people(session: Session, *, script: Script) -> None:
    """Everybody, each with a chat of the same number."""
    everybody = (WRITER, *script.readers)
    given = {"language": "en_GB", "zone": ZONE, "created_at": BEFORE}
    session.execute(
        insert(Person), [{**given, "id": one, "name": f"Reader {one}"} for one in everybody]
    )
    chats = [{"id": one, "person_id": one, "wrong_codes": 0} for one in everybody]
    session.execute(insert(Chat), chats)
    session.add(Entrustment(person_id=WRITER, right=Right.HEAD))


def convene(session: Session, *, activity: Convened) -> None:
    """An activity with its leg and its guests, who know of it; their reminders are owed."""
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


def hall(session: Session, *, script: Script) -> None:
    """One activity with everybody in it, to write to, and messages that wait for years."""
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
        # Of a kind that nobody computes anew: they are there to wait.
        "key": f"broadcast:{activity}:{chat}:never:{number}",
        "purpose": Purpose.BROADCAST,
        "activity_id": activity,
        "person_id": chat,
        "chat_id": chat,
        "due_at": BEGINS + timedelta(days=400, minutes=number),
        "state": State.WAITING,
        "attempts": 0,
    }


def asleep(session: Session, *, script: Script) -> None:
    """Said last: their reminders have their moments already, and come without sound."""
    begins, ends = ASLEEP
    session.execute(
        update(Person)
        .where(col(Person.id).in_(script.sleepers))
        .values(quiet_from=begins, quiet_until=ends)
    )
