"""An office that has settled in."""

from datetime import datetime

import pytest

from programme.office import Office
from tests.programme.desk import Desk


@pytest.fixture
def desk(office: Office, now: datetime) -> Desk:
    """A project, a desk of four, and three guests."""
    made = Desk(office, now)
    made.settle_in()
    return made
