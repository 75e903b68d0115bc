"""An office that has settled in."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from programme.office import Office
from reading.public_holidays import DEFAULT_PATH, PublicHolidays
from reading.public_holidays.making import build, current
from tests.programme.desk import Desk
from tests.programme.house import peopled


@pytest.fixture
def desk(office: Office, now: datetime) -> Desk:
    """A project, a desk of four, and three guests."""
    made = Desk(office, now)
    made.settle_in()
    return made


@pytest.fixture(scope="session")
def holidays(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PublicHolidays]:
    """The almanac, made when it is not there."""
    path = Path(__file__).parents[2] / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("days") / "public_holidays.db"
        build(path)
    made = PublicHolidays(path)
    yield made
    made.close()


@pytest.fixture
def house(desk: Desk) -> Desk:
    """The desk, and people whose rights have narrower scopes."""
    return peopled(desk)
