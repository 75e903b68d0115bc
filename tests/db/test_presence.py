"""What a process holds dies with its line to the server, and is asked for anew."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db.database import Database
from db.presence import Presence

CUT = """
SELECT pg_terminate_backend(pg_locks.pid, 5000) FROM pg_locks JOIN pg_database ON oid = database
WHERE locktype = 'advisory' AND datname = current_database()
"""


@pytest.fixture
def shared(laid_postgres: Database) -> Database:
    """A server that several processes share."""
    return laid_postgres


@pytest.fixture
def two(shared: Database) -> Iterator[tuple[Presence, Presence]]:
    """Two processes."""
    made = Presence(shared.engine), Presence(shared.engine)
    yield made
    for one in made:
        one.close()


def cut(database: Database) -> None:
    """The server lets go of whoever holds anything."""
    with database.engine.connect() as line:
        line.execute(text(CUT))


def test_one_holds_a_name_until_it_lets_go(two: tuple[Presence, Presence]) -> None:
    first, second = two
    assert (first.take("poller"), second.take("poller"), first.take("poller")) == (
        True,
        False,
        True,
    )
    assert second.alive("poller")
    first.close()
    assert not second.alive("poller")
    assert second.take("poller")


def test_after_a_broken_line_whoever_comes_first_has_it(
    shared: Database, two: tuple[Presence, Presence]
) -> None:
    first, second = two
    assert first.take("poller")
    cut(shared)
    assert second.take("poller")
    assert not first.take("poller")
    second.close()
    assert first.take("poller")


def test_a_broken_line_is_left_for_another_when_it_is_found_out(
    shared: Database, two: tuple[Presence, Presence]
) -> None:
    first, second = two
    assert first.take("a name")
    assert second.take("another")
    cut(shared)
    with pytest.raises(Exception, match=r"terminat|closed"):
        first.take("a third")
    assert first.take("a third")
    assert first.take("a name")


def test_on_a_file_one_process_holds_everything() -> None:
    alone = Presence(Database("sqlite://").engine)
    assert alone.take("poller")
    assert not alone.alive("poller")


def test_whoever_is_held_up_in_the_middle_of_writing_does_not_hold_up_the_others(
    shared: Database,
) -> None:
    url = shared.engine.url.render_as_string(hide_password=False)
    held_up, waiting = Database(url, held_up=0.2), Database(url)
    with pytest.raises(DBAPIError) as lost:
        _writes_while(held_up, waiting)
    assert lost.value.connection_invalidated
    held_up.close()
    waiting.close()


def _writes_while(held_up: Database, waiting: Database) -> None:
    with held_up.transaction(writes=True) as session:
        with waiting.transaction(writes=True) as other:
            assert other.scalar(text("SELECT 1")) == 1, "the server gave it up for dead"
        session.execute(text("SELECT 1"))
