"""The lists of places and holidays for a whole run; a conftest names the one it wants."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reading import public_holidays
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build, current

HOUSE = Path(__file__).parents[1]


def in_house(places: Path) -> dict[str, str]:
    """What lets a process in another folder have both lists without making its own."""
    return {
        "CONVOKE_READING__GAZETTEER": str(places),
        "CONVOKE_READING__PUBLIC_HOLIDAYS": str(HOUSE / public_holidays.DEFAULT_PATH),
    }


def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, made when it is not there."""
    path = HOUSE / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("places") / "gazetteer.db"
        build(path)
    return path


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the file stands."""
    return prepared(tmp_path_factory)


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    """The places, opened."""
    with Gazetteer(prepared(tmp_path_factory)) as opened:
        yield opened
