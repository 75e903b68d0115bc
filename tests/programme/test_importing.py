"""The sample programme, loaded whole: it tells nobody, and arms what lies ahead."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.database import Database
from db.tables import Activity, Body, Change, Delivery, Leg, Participation, Project, State
from programme import edits, importing
from programme.office import Office
from programme.values import Kind, Level, Status
from programme.viewer import office_itself
from tests import factories as make
from tests.conftest import DATABASES
from tests.databases import Laid
from tests.factories import rules_of_the_office
from tests.programme.desk import Desk

SAMPLE = Path(__file__).parents[2] / "sample"
SECRETARY, READER = 1001, 1011
MORNING = datetime(2016, 7, 1, 6, tzinfo=UTC)


def sample(name: str) -> Any:
    return json.loads((SAMPLE / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def imported(request: pytest.FixtureRequest) -> Laid:
    """The sample, on the morning of 1 July 2016."""
    return Laid("imported", load, request)


@pytest.fixture(params=list(DATABASES))
def database(request: pytest.FixtureRequest, imported: Laid, tmp_path: Path) -> Iterator[Database]:
    """A copy of it on SQLite and on PostgreSQL."""
    made = imported.copy(request.param, tmp_path / "convoke.db")
    yield made
    made.close()


@pytest.fixture
def loaded(office: Office) -> Desk:
    """The sample office on that morning."""
    return Desk(office, MORNING)


async def load(database: Database) -> None:
    """All of the sample."""
    given = {name: sample(name) for name in ("office", "activities", "people")}
    office = Office(database, rules_of_the_office())
    await office.act(importing.load, by=office_itself(MORNING), **given)


async def test_the_programme_is_there_to_the_last_leg(loaded: Desk) -> None:
    activities, legs = loaded.rows(Activity), Counter(leg.activity_id for leg in loaded.rows(Leg))
    announced = [row for row in activities if row.save_the_date]
    held = [row for row in activities if not row.save_the_date]
    assert (len(held), sum(legs[row.id or 0] for row in held)) == (53, 68)
    assert (len(announced), sum(legs[row.id or 0] for row in announced)) == (2, 2)
    assert (len(loaded.rows(Project)), len(loaded.rows(Body))) == (6, 3)
    assert {row.level for row in activities} == {Level.CLEAR}


async def test_every_activity_has_a_reference_of_its_own(loaded: Desk) -> None:
    references = [row.ref for row in loaded.rows(Activity)]
    assert None not in references
    assert len(set(references)) == 55


async def test_the_past_is_completed_four_are_confirmed_the_rest_tentative(loaded: Desk) -> None:
    counted = Counter(row.status for row in loaded.rows(Activity))
    assert set(counted) == {Status.COMPLETED, Status.CONFIRMED, Status.TENTATIVE}
    assert counted[Status.CONFIRMED] == 4


async def test_loading_is_one_act_and_tells_nobody(loaded: Desk) -> None:
    assert [row.act for row in loaded.rows(Change)] == ["load"]
    armed = {row.purpose.value for row in loaded.rows(Delivery)}
    assert armed <= {"reminder", "digest", "question"}
    assert all(row.due_at > loaded.now for row in loaded.rows(Delivery))
    assert loaded.rows(Participation)
    for _ in range(3):
        assert await loaded.take() == []
        loaded.after(minutes=10)


async def test_reminders_of_what_is_confirmed_lie_ahead(loaded: Desk) -> None:
    # With the reader's zone, the week before Canterbury and the day before are both to come.
    waiting = loaded.rows(Delivery, state=State.WAITING)
    assert {row.rule for row in waiting if row.rule} == {"T-7", "T-1"}
    confirmed = {row.id for row in loaded.rows(Activity, status=Status.CONFIRMED)}
    assert {row.activity_id for row in waiting} - {None} <= confirmed
    assert len(waiting) > 10


async def test_a_move_of_what_was_loaded_is_told_like_any_other(loaded: Desk) -> None:
    [first, *_] = [row.id for row in loaded.rows(Activity, status=Status.CONFIRMED)]
    guests = len(loaded.rows(Participation, activity_id=first))
    await loaded.act(edits.days, SECRETARY, activity_id=first, days=make.AUGUST)
    told = [row for row in loaded.rows(Delivery) if row.purpose.value == "change"]
    assert len(told) == guests
    to_guests = [row for row in told if row.state is State.WAITING]
    assert {row.due_at for row in to_guests} == {loaded.now + timedelta(minutes=10)}
    assert {row.state for row in told} == {State.WAITING, State.GATHERED}


async def test_the_next_plenary_of_the_committee_follows_the_fifteenth(loaded: Desk) -> None:
    from programme import drafts

    draft = await loaded.act(
        drafts.begin, SECRETARY, title="T-CY Plenary", language="en_GB", body="TCY"
    )
    assert loaded.row(draft).kind is Kind.COMMITTEE
    assert (loaded.row(draft).session_no or 0) >= 16
