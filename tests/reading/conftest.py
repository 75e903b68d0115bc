"""One gazetteer for all tests of this room: that of the set-up where current, else a new one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reading.apart import Asked
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build, current

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its file."""
    path = PROJECT / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("gazetteer") / "gazetteer.db"
        build(path)
    return path


@pytest.fixture(scope="session")
def gazetteer(places: Path) -> Iterator[Gazetteer]:
    with Gazetteer(places) as opened:
        yield opened


@pytest.fixture
def asked(places: Path) -> Asked:
    """What every paper is read with, on the first of July 2016."""
    return Asked(date(2016, 7, 1), places, codes={"glacy": "GLACY"})
