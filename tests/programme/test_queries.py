"""What is asked every second stays quick however much waits."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.dialects import sqlite

from db.database import Database
from db.tables import Delivery, Purpose, State
from programme import cards, deliveries, finding, life
from programme.deliveries import due
from programme.values import Status
from tests.factories import BEGINNING
from tests.programme.desk import ANA, COORDINATOR, HEAD, LUC, MIA, Desk

WAITING = 10_000
# A week before, at nine in London, Dakar and Tbilisi alike.
WEEK_BEFORE_FOR_ALL = datetime(2016, 7, 11, 9, tzinfo=UTC)


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


async def test_a_card_costs_two_dozen_statements(desk: Desk) -> None:
    activity = desk.convene([ANA])
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        await desk.office.ask(cards.card, by=by, activity_id=activity)
    assert counted.said <= 24


async def test_looking_for_what_is_due_costs_one_statement(desk: Desk) -> None:
    desk.convene([ANA])
    with Counted(desk.office.database) as counted:
        assert not await desk.office.read(lambda one: deliveries.any_due(one, now=desk.now))
    assert counted.said <= 3


async def taken_and_settled(desk: Desk, *guests: int) -> tuple[int, int]:
    """How many statements it costs to take what is due for these guests, and to settle it."""
    activity = desk.convene(guests)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=10)
    await desk.deliver()
    desk.now = WEEK_BEFORE_FOR_ALL
    with Counted(desk.office.database) as taking:
        parcels = await desk.take()
    assert len(parcels) == len(guests)
    with Counted(desk.office.database) as settling:
        await desk.settle(parcels)
    return taking.said, settling.said


async def test_three_cost_no_more_statements_than_one(desk: Desk) -> None:
    one = await taken_and_settled(desk, ANA)
    desk.now = BEGINNING
    three = await taken_and_settled(desk, ANA, LUC, MIA)
    assert three == one


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
