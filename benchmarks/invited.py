"""An office whose guests are all reminded at one instant, by the product's own rules."""

from datetime import UTC, datetime

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from benchmarks.fake import FIRST
from bot.settings import read
from db.database import Database
from db.tables import Activity, Chat, Participation, Person
from programme import owing
from programme.owed import facts_of
from programme.values import Answer, Right, Role, Status
from tests import factories as make

# The day before, and the instant itself: a week before 18 July at nine in Bucharest.
EARLIER = datetime(2016, 7, 10, 12, tzinfo=UTC)
DUE = datetime(2016, 7, 11, 6, tzinfo=UTC)
OWNER = 1


def invite(url: str, *, activities: int, guests: int, remind: bool = True) -> int:
    """So many confirmed activities with so many guests each, who know what stands; their number.

    :param remind: they are owed their reminders, too.
    """
    database = Database(url)
    with database.transaction(writes=True) as session:
        numbers = _convene(session, activities)
        for place, number in enumerate(numbers):
            _join(session, number, place * guests, guests)
    for number in numbers if remind else ():
        with database.transaction(writes=True) as session:
            session.info["rules"] = read().rules()
            owing.refresh(session, [number], EARLIER)
    with database.transaction(writes=True) as session:
        session.execute(text("ANALYZE"))
    database.close()
    return activities * guests


def _convene(session: Session, activities: int) -> list[int]:
    session.info["rules"] = read().rules()
    project = make.project(session)
    owner = make.person(session, name="Owner", chat=OWNER, rights=[Right.COORDINATOR])
    return [
        make.activity(
            session, title=f"Workshop {place}", status=Status.CONFIRMED, owner=owner,
            projects=[project],
        )
        for place in range(activities)
    ]  # fmt: skip


def _join(session: Session, number: int, first: int, guests: int) -> None:
    """So many people with a chat each take part; the owner is the first person, before them."""
    activity = session.get_one(Activity, number)
    facts = facts_of(owing.planned(session, activity))
    people, chats, parts = [], [], []
    for guest in range(first, first + guests):
        who = {"id": guest + 2, "name": f"Guest {guest}", "language": "en_GB"}
        people.append(who | {"zone": "Europe/Bucharest", "created_at": EARLIER})
        chats.append({"id": FIRST + guest, "person_id": guest + 2, "language": "en_GB"})
        part = {"activity_id": number, "person_id": guest + 2, "role": Role.PARTICIPANT}
        told = {"told": facts, "told_revision": activity.revision}
        parts.append(part | {"answer": Answer.ACCEPTED} | told)
    for table, rows in ((Person, people), (Chat, chats), (Participation, parts)):
        session.execute(insert(table), rows)
