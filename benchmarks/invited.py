"""An office whose guests are all reminded at one instant, by the product's own rules."""

from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from benchmarks.fake import FIRST
from bot.settings import read
from db.database import Database
from programme import owing
from programme.values import Right, Status
from tests import factories as make

# The day before, and the instant itself: a week before 18 July at nine in Bucharest.
EARLIER = datetime(2016, 7, 10, 12, tzinfo=UTC)
DUE = datetime(2016, 7, 11, 6, tzinfo=UTC)
OWNER = 1


def invite(url: str, *, activities: int, guests: int) -> int:
    """So many confirmed activities with so many guests each; how many reminders fall due."""
    database = Database(url)
    with database.transaction(writes=True) as session:
        session.info["rules"] = read().rules()
        _invite(session, activities, guests)
    with database.transaction(writes=True) as session:
        session.execute(text("ANALYZE"))
    database.close()
    return activities * guests


def _invite(session: Session, activities: int, guests: int) -> None:
    project = make.project(session)
    owner = make.person(session, name="Owner", chat=OWNER, rights=[Right.COORDINATOR])
    for place in range(activities):
        number = make.activity(
            session, title=f"Workshop {place}", status=Status.CONFIRMED, owner=owner,
            projects=[project],
        )  # fmt: skip
        for guest in range(place * guests, (place + 1) * guests):
            person = make.person(session, name=f"Guest {guest}", chat=FIRST + guest)
            make.part(session, activity=number, person=person)
        session.flush()
        owing.refresh(session, [number], EARLIER)
        session.flush()
