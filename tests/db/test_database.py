"""The database: transactions begin as they must, and columns refuse what they must not hold."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.orm import Session

from db.database import Database
from db.tables import Activity, Change, Chat, Leg, Person


def somebody(at: datetime) -> Person:
    return Person(name="Somebody", language="fr", zone="Europe/Paris", created_at=at)


def test_an_instant_comes_back_aware_and_in_utc(database: Database) -> None:
    elsewhere = datetime(2016, 7, 18, 10, 0, tzinfo=timezone(timedelta(hours=4)))
    with database.transaction(writes=True) as session:
        session.add(somebody(elsewhere))
    with database.transaction(writes=False) as session:
        found = session.scalars(select(Person)).one()
    assert found.created_at == datetime(2016, 7, 18, 6, 0, tzinfo=UTC)
    assert found.created_at.tzinfo is UTC


def test_nothing_is_null_and_not_the_word(database: Database) -> None:
    with database.transaction(writes=True) as session:
        session.add(Chat(id=1, question=None))
    with database.transaction(writes=False) as session:
        assert session.execute(text("SELECT 1 FROM chat WHERE question IS NULL")).all()


def test_a_naive_instant_is_refused(database: Database) -> None:
    with (
        pytest.raises(StatementError, match="a naive instant"),
        database.transaction(writes=True) as session,
    ):
        session.add(somebody(datetime(2016, 7, 18)))  # noqa: DTZ001 -- what is refused


def test_a_word_that_is_on_no_list_is_refused(database: Database) -> None:
    with (
        pytest.raises(StatementError, match="not a valid Status"),
        database.transaction(writes=True) as session,
    ):
        session.execute(select(Activity).where(Activity.__table__.c.status == "perhaps"))  # type: ignore[attr-defined]


def test_what_is_raised_inside_leaves_nothing_behind(database: Database, now: datetime) -> None:
    def fail(session: Session) -> None:
        session.add(somebody(now))
        session.flush()
        raise RuntimeError

    with pytest.raises(RuntimeError), database.transaction(writes=True) as session:
        fail(session)
    with database.transaction(writes=False) as session:
        assert session.scalars(select(Person)).all() == []


def test_an_end_before_the_start_does_not_reach_the_tables(
    database: Database, now: datetime
) -> None:
    with database.transaction(writes=True) as session:
        session.add(Activity(title="x", title_language="fr", revised_at=now, created_at=now))
    backwards = Leg(
        activity_id=1, uid="u", start_on=now.date(), end_on=now.date() - timedelta(days=1)
    )
    with pytest.raises(IntegrityError), database.transaction(writes=True) as session:
        session.add(backwards)


def test_an_id_is_never_given_twice(database: Database, now: datetime) -> None:
    with database.transaction(writes=True) as session:
        session.add(Change(at=now, act="first"))
    with database.transaction(writes=True) as session:
        session.execute(text("DELETE FROM change"))
        second = Change(at=now, act="second")
        session.add(second)
        session.flush()
        assert second.id == 2


async def test_writes_take_turns(database: Database, now: datetime) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    other = Database(url, patience=0.2, held_up=60.0)
    try:
        with database.transaction(writes=True) as session:
            session.add(somebody(now))
            session.flush()
            with pytest.raises(DBAPIError):
                await other.hop(lambda second: second.add(somebody(now)), writes=True)
        await other.hop(lambda second: second.add(somebody(now)), writes=True)
    finally:
        other.close()


async def test_a_question_sees_one_moment_whatever_is_written_meanwhile(
    database: Database, now: datetime
) -> None:
    other = Database(database.engine.url.render_as_string(hide_password=False))
    try:
        with database.transaction(writes=False) as session:
            assert session.scalars(select(Person)).all() == []
            await other.hop(lambda second: second.add(somebody(now)), writes=True)
            assert session.scalars(select(Person)).all() == []
    finally:
        other.close()


async def test_a_question_writes_nothing(database: Database, now: datetime) -> None:
    with pytest.raises(DBAPIError):
        await database.hop(lambda session: session.add(somebody(now)), writes=False)
