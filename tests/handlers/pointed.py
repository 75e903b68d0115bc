"""Four activities that words may point at."""

import pytest

from tests.client import Person

SAVED = (
    "/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY",
    "/new Advisory mission on reporting, Minsk, Belarus, 1-2 August 2016 #iPROCEEDS",
    "/new Training of judges, Batumi, Georgia, 5-6 September 2016 #GLACY",
    "/new Séminaire sur la preuve, Dakar, Senegal, 10-11 October 2016 #GLACY",
)


@pytest.fixture(autouse=True)
async def four(coordinator: Person) -> None:
    """Four saved activities."""
    for line in SAVED:
        await coordinator.says(line)
        await coordinator.presses("Save")
