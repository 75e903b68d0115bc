"""What is asked every second stays quick however much waits."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.dialects import sqlite

from db.database import Database
from db.tables import Delivery, Purpose, State
from programme import cards, deliveries, finding
from programme.deliveries import due
from tests.programme.desk import ANA, COORDINATOR, Desk

WAITING = 10_000


def fill(desk: Desk, activity: int, count: int) -> None:
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
    with desk.office.database.engine.connect() as connection:
        connection.execute(text("ANALYZE"))
        connection.commit()


def plan(database: Database, now: datetime) -> str:
    """How the database means to find what is due."""
    question = due(now, 30)
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    dialect = sqlite.dialect() if database.is_sqlite else database.engine.dialect
    written = question.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    with database.engine.connect() as connection:
        return "\n".join(str(row) for row in connection.exec_driver_sql(f"{explain} {written}"))


async def test_what_is_due_is_found_by_the_index_of_what_waits(desk: Desk) -> None:
    fill(desk, desk.convene([ANA]), WAITING)
    desk.after(minutes=5)
    steps = plan(desk.office.database, desk.now)
    assert "ix_delivery_waiting" in steps
    assert "SCAN delivery" not in steps
    assert "Seq Scan on delivery" not in steps
    assert "SORT" not in steps.upper() or not desk.office.database.is_sqlite


async def test_of_ten_thousand_that_wait_the_oldest_is_taken(desk: Desk) -> None:
    fill(desk, desk.convene([ANA]), WAITING)
    desk.after(minutes=5)
    with desk.office.database.transaction(writes=False) as session:
        found = [row.key for row in session.scalars(due(desk.now, 30))]
    assert found == [f"reminder:{number}" for number in range(5)]


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


@pytest.mark.parametrize("count", [1, 8])
async def test_a_list_costs_the_same_however_long_it_is(desk: Desk, count: int) -> None:
    for _ in range(count):
        desk.convene([ANA])
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        page = await desk.office.ask(finding.upcoming, by=by)
    assert len(page.activities) == count
    assert counted.said <= 8


async def test_a_card_costs_a_dozen_statements(desk: Desk) -> None:
    activity = desk.convene([ANA])
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        await desk.office.ask(cards.card, by=by, activity_id=activity)
    assert counted.said <= 16


async def test_looking_for_what_is_due_costs_one_statement(desk: Desk) -> None:
    desk.convene([ANA])
    with Counted(desk.office.database) as counted:
        assert not await desk.office.read(lambda one: deliveries.any_due(one, now=desk.now))
    assert counted.said <= 3
