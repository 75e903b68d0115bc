"""A tired coordinator plans across a holiday, and is told of it; nothing stands in the way."""

from pathlib import Path

import pytest

from reading.public_holidays import DEFAULT_PATH
from reading.public_holidays.making import build
from tests.client import Person
from tests.stories.town import Town


@pytest.fixture(scope="session", autouse=True)
def almanac() -> None:
    """The almanac where the product looks for it."""
    build(Path(__file__).parents[2] / DEFAULT_PATH)


async def test_advice_stands_on_the_card_in_the_preview_and_behind_more(town: Town) -> None:
    coordinator: Person = town.person("Coordinator")
    card = await coordinator.says("/new Training, Colombo, Sri Lanka, 13-18 August 2016 #EAP2")
    assert "⚠️ Colombo, Sri Lanka: not one of the territories of Cybercrime@EAP II" in card
    assert "⚠️ Sri Lanka: Wednesday 17 August 2016 is a public holiday (Nikini" in card
    assert card.text.count("⚠️") == 2
    saved = await coordinator.presses("Save")
    assert saved.text.count("⚠️") == 2
    more = await coordinator.presses("More advice (3)")
    assert "• Sri Lanka: it begins on a weekend, Saturday 13 August 2016" in more
    assert "Another project there within a week:" in more
    assert "This is advice" in more
    back = await coordinator.presses("Back")
    assert back.id == more.id
    assert "More advice (3)" in back.buttons
    reference = next(word for word in back.text.split() if word.startswith("EAP2-2016-"))
    quiet = await coordinator.says(f"/move {reference} 24-25 October 2016")
    assert "New:" in quiet
    assert "public holiday" not in quiet
    await coordinator.presses("Leave as it is")
    warned = await coordinator.says(f"/move {reference} 17-18 August 2016")
    assert "Wednesday 17 August 2016 is a public holiday" in warned
    moved = await coordinator.presses("Save")
    assert "17–18 August 2016" in moved
