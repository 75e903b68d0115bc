"""Many rows written at once stand there as if each had been written by itself."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.database import Database
from db.many import insert_many, row_of, update_many
from db.tables import Activity, Leg
from programme.values import Kind, Level, Precision, Status
from tests.twins.many import Write, forgets_what_is_nothing, words_lists_twice

HOSTILE = "He said: \"100 %\\ of :it\", 'l'été' %s {} \u2028 \u202e 🎉 \t null"
AT = datetime(2016, 7, 18, 10, 0, 0, 7, tzinfo=timezone(timedelta(hours=4)))
FIRST, SECOND = 1, 2


def activity(number: int, **other: Any) -> Activity:
    given = {
        "kind": Kind.WORKSHOP, "title": HOSTILE, "title_language": "en_GB", "level": Level.RED,
        "status": Status.TENTATIVE, "handle": f"h{number}", "save_the_date": True,
        "seats": [HOSTILE, ""], "recurrence": {"rule": HOSTILE}, "revised_at": AT,
        "tell_at": AT.astimezone(UTC), "created_at": AT, "attended": 2**31 - 1,
    }  # fmt: skip
    return Activity(id=number, **{**given, **other})


def leg(number: int) -> Leg:
    return Leg(
        id=number, activity_id=number, uid=f"u{number}", city=HOSTILE[:80], zone_guessed=True,
        precision=Precision.DAY, start_on=date(2016, 2, 29), start_time=time(9, 30),
    )  # fmt: skip


def others(**changed: Any) -> list[dict[str, Any]]:
    """A row for each of a table that is not the first, as it is to be written."""
    return [{**row_of(activity(SECOND, **changed)), "id": SECOND}]


def alike(session: Session, table: type[SQLModel], *but: str) -> None:
    """The second stands there as the first, but for its own number."""
    first, second = (
        session.get_one(table, one, populate_existing=True).model_dump(
            exclude={"id", *but}, warnings=False
        )
        for one in (FIRST, SECOND)
    )
    assert first == second


def inserted(database: Database, insert: Write = insert_many) -> None:
    with database.transaction(writes=True) as session:
        session.add(activity(FIRST))
        session.flush()
        session.add(leg(FIRST))
        insert(session, Activity, others())
        insert_many(session, Leg, [{**row_of(leg(SECOND)), "id": SECOND}])
        alike(session, Activity, "handle")
        alike(session, Leg, "activity_id", "uid")


def updated(database: Database, update: Write = update_many) -> None:
    less: dict[str, Any] = {"kind": None, "seats": None, "tell_at": None, "status": Status.DRAFT}
    with database.transaction(writes=True) as session:
        session.add_all([activity(FIRST, **less), activity(SECOND)])
        session.flush()
        update(session, Activity, others(**less))
        alike(session, Activity, "handle")
        assert session.scalars(select(Activity.seats)).all() == [None, None]


def test_many_rows_stand_there_as_each_by_itself(database: Database) -> None:
    inserted(database)


def test_many_rows_are_changed_as_each_by_itself(database: Database) -> None:
    updated(database)


def test_the_checks_find_rows_that_are_otherwise(database: Database) -> None:
    with pytest.raises(AssertionError):
        inserted(database, words_lists_twice)
    with pytest.raises(AssertionError):
        updated(database, forgets_what_is_nothing)


@pytest.mark.parametrize(
    "wrong",
    [{"created_at": datetime(2016, 7, 18)}, {"status": "perhaps"}],  # noqa: DTZ001 -- so
)
def test_what_a_row_may_not_hold_no_row_of_many_holds(
    database: Database, wrong: dict[str, Any]
) -> None:
    rows = [{**others()[0], **wrong}]
    with (
        pytest.raises(ValueError, match=r"naive instant|not a valid Status"),
        database.transaction(writes=True) as session,
    ):
        insert_many(session, Activity, rows)
