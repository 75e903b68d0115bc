"""Thousands of reminders that wait, and how many statements are asked beside them."""

from datetime import timedelta

from sqlalchemy import event, insert, text

from db.database import Database
from db.tables import Delivery, Purpose, State
from tests.programme.desk import ANA, Desk

WAITING = 10_000


def fill(desk: Desk, activity: int, count: int, *, analysed: bool = True) -> None:
    """Deliveries that fall due one a minute, from a minute on."""
    rows = [
        {
            "key": f"reminder:{number}",
            "purpose": Purpose.REMINDER,
            "activity_id": activity,
            "person_id": desk.people[ANA],
            "chat_id": ANA,
            "due_at": desk.now + timedelta(minutes=number + 1),
            "state": State.WAITING,
            "attempts": 0,
        }
        for number in range(count)
    ]
    with desk.office.database.transaction(writes=True) as session:
        session.execute(insert(Delivery), rows)
    if not analysed:
        return
    with desk.office.database.engine.connect() as connection:
        connection.execute(text("ANALYZE"))
        connection.commit()


class Counted:
    """How many statements are said to a database."""

    def __init__(self, database: Database) -> None:
        self.engine, self.said = database.engine, 0

    def __enter__(self) -> "Counted":
        event.listen(self.engine, "before_cursor_execute", self._one)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "before_cursor_execute", self._one)

    def _one(self, *_: object) -> None:
        self.said += 1
