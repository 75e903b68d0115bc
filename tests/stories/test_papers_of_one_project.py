"""A programme of one project that is named nowhere in it."""

from tests.client import Person
from tests.stories.papers import handed_in, read
from tests.stories.town import Town

NAMELESS = """Timetable of upcoming events

September 2016
4 Workshop on seizure, Tbilisi, Georgia
11-12 Training of prosecutors, Dakar, Senegal

October 2016
3 Mission on reporting #iPROCEEDS, Belgrade, Serbia
"""


async def test_its_project_is_said_once_for_all_of_it(town: Town, coordinator: Person) -> None:
    card = await handed_in(town, coordinator, NAMELESS)
    assert "1 is sure and new." in card
    assert "2 have no project." in card
    question = await coordinator.presses("Choose their project (2)")
    assert "To which project do the 2 activities without one belong?" in question
    back = await coordinator.presses("Summary")
    assert "2 have no project." in back

    await coordinator.presses("Choose their project (2)")
    await coordinator.presses("GLACY+")
    await town.tick()
    card = await read(town, coordinator)
    assert "3 are sure and new." in card
    assert "no project" not in card
    card = await coordinator.presses("Take the sure ones (3)")
    assert "3 activities were taken over" in card
    assert "GLACYPLUS-2016-" in card
    assert "IPROCEEDS-2016-" in card
