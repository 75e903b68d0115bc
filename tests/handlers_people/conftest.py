"""People who write and press in the sandbox, and the real dispatcher that answers them."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from programme.office import Office
from reading.gazetteer import Gazetteer
from tests.databases import one_now
from tests.handlers_people.house import NAMES, House, Meet, Someone
from tests.places import gazetteer
from tests.switchboard import connected

__all__ = ["gazetteer"]
database = one_now


@pytest.fixture
async def house(office: Office, gazetteer: Gazetteer, now: datetime) -> AsyncIterator[House]:
    """People whom the office does not know yet, before it."""
    people = [
        {"id": id_, "first_name": name, "language_code": language, "started": False}
        for id_, (name, language) in NAMES.items()
    ]
    async with connected(House, office, people=people, gazetteer=gazetteer, now=now) as made:
        yield made


@pytest.fixture
def meet(house: House) -> Meet:
    return lambda id_: Someone(house, id_)
