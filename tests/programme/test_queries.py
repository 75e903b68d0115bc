"""What is asked every second stays quick however much waits."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.dialects import sqlite

from db.database import Database
from db.tables import State
from programme import deliveries
from programme.deliveries import due
from tests.programme.desk import ANA, Desk
from tests.programme.waiting import WAITING, fill


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


class Asked:
    """What is said to a database, with what is handed over."""

    def __init__(self, database: Database) -> None:
        self.database, self.said = database, list[tuple[str, Any]]()

    def __enter__(self) -> "Asked":
        event.listen(self.database.engine, "before_cursor_execute", self._one)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self.database.engine, "before_cursor_execute", self._one)

    def _one(self, _connection: Any, _cursor: Any, said: str, given: Any, *_: object) -> None:
        self.said.append((said, given))

    def plans(self) -> str:
        """How the database means to find what it was asked for."""
        explain = "EXPLAIN QUERY PLAN" if self.database.is_sqlite else "EXPLAIN"
        asked = [one for one in self.said if one[0].startswith(("SELECT", "UPDATE"))]
        with self.database.engine.connect() as connection:
            found = [
                connection.exec_driver_sql(f"{explain} {said}", given) for said, given in asked
            ]
            return "\n".join(str(row) for one in found for row in one)


@pytest.mark.parametrize("analysed", [True, False])
async def test_a_wake_up_reads_nothing_of_what_falls_due_later(
    desk: Desk, *, analysed: bool
) -> None:
    fill(desk, desk.convene([ANA]), WAITING, analysed=analysed)
    database = desk.office.database
    with Asked(database) as asked, database.transaction(writes=False) as session:
        deliveries.soon(session, now=desk.now, within=timedelta(seconds=1))
    steps = asked.plans()
    assert steps.count("ix_delivery_waiting") == 2
    assert "SCAN" not in steps
    assert "Seq Scan on delivery" not in steps


async def test_what_has_expired_is_found_by_its_own_index(desk: Desk) -> None:
    fill(desk, desk.convene([ANA]), WAITING)
    await desk.take()
    with Asked(desk.office.database) as asked:
        await desk.take()
    assert "ix_delivery_expiring" in asked.plans()


async def test_the_figures_are_right_whatever_counts_them(desk: Desk) -> None:
    fill(desk, desk.convene([ANA]), WAITING)
    desk.after(minutes=5)
    [parcel] = await desk.take()
    await desk.settle([parcel])
    standing = await desk.office.read(lambda one: deliveries.standing(one, now=desk.now))
    assert standing.by_state == {State.WAITING: WAITING - 1, State.SENT: 1}
    assert (standing.backlog, standing.lag, standing.doubled) == (4, 180.0, 0)
