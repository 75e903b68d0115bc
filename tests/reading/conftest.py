"""One gazetteer for all tests of this room: that of the set-up where current, else a new one."""

from datetime import date
from pathlib import Path

import pytest

from reading.apart import Asked
from tests.places import gazetteer, places

__all__ = ["gazetteer", "places"]


@pytest.fixture
def asked(places: Path) -> Asked:
    """What every paper is read with, on the first of July 2016."""
    return Asked(date(2016, 7, 1), places, codes={"glacy": "GLACY"})
