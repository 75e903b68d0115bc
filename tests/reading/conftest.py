"""One gazetteer for all tests of this room: that of the set-up where current, else a new one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

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
