"""A grid that is tapped late, out of order, or after what it shows has changed."""

from tests.client import Person
from tests.handlers.house import House

BEGUN = "/new Workshop on evidence, Tbilisi, Georgia #GLACY"


async def test_past_days_are_asked_about_and_old_grids_are_answered(
    house: House, coordinator: Person
) -> None:
    card = await coordinator.says(BEGUN)
    for tap in ("‹", "14"):
        await coordinator.presses(tap)
    asked = await coordinator.presses("15")
    assert "Is it a record of what took place?" in asked
    await coordinator.presses("Other dates")
    grid = await coordinator.says("not a day")
    assert "was not understood" in grid
    await coordinator.presses("20", on=grid)
    await coordinator.presses("Cancel", on=card)
    gone = await coordinator.presses("21", on=grid)
    assert "This is not there, or no longer." in gone


async def test_a_grid_of_what_was_saved_meanwhile_proposes_and_loses_nothing(
    house: House, coordinator: Person, manager: Person
) -> None:
    await coordinator.says(f"{BEGUN}, 18-19 July 2016")
    await coordinator.presses("Save")
    grid = await coordinator.says("/move GLACY-2016-001")
    await manager.says("/move GLACY-2016-001 25-26 July 2016")
    await manager.presses("Save")
    await coordinator.presses("20", on=grid)
    shown = await coordinator.presses("21", on=grid)
    assert "Now: 25–26 July 2016" in shown
