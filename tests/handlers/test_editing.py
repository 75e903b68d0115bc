"""What has been saved is edited field by field, and by whoever changes second."""

from tests.client import Person
from tests.handlers.house import House


async def test_edit_shows_the_fields_and_the_way_back(coordinator: Person, mission: str) -> None:
    card = await coordinator.says(f"/edit {mission}")
    assert card.buttons == (
        *(
            "Title",
            "Kind",
            "Project",
            "Place",
            "Dates",
            "Add legs",
            "Remove a leg",
            "Who may see it",
        ),
        *("In other languages", "What belongs to it", "Copy", "Repeat", "Back"),
    )
    back = await coordinator.presses("Back")
    assert "Edit" in back.buttons


async def test_another_title_changes_at_once(coordinator: Person, workshop: str) -> None:
    await coordinator.says(f"/edit {workshop}")
    await coordinator.presses("Title")
    card = await coordinator.says("Training on evidence")
    assert "Understood: “Training on evidence”." in card
    assert workshop in card


async def test_a_leg_is_added_and_another_removed(
    house: House, coordinator: Person, mission: str
) -> None:
    await coordinator.says(f"/edit {mission}")
    await coordinator.presses("Add legs")
    card = await coordinator.says("Tirana, Albania, 8-9 August 2016\nSkopje, October 2016")
    assert "Understood: 2 places." in card
    await coordinator.presses("Edit")
    await coordinator.presses("Remove a leg")
    card = await coordinator.presses("Belgrade, 1–2 August 2016")
    assert [leg.status for leg in await house.legs()] == ["cancelled", *["planned"] * 3]
    assert "(cancelled)" in card


async def test_a_question_about_what_is_saved_can_be_left(
    coordinator: Person, workshop: str
) -> None:
    await coordinator.says(f"/edit {workshop}")
    asked = await coordinator.presses("Dates")
    assert asked.rows[-1] == ("Leave as it is",)
    card = await coordinator.presses("Leave as it is")
    assert "Edit" in card.buttons


async def test_an_unknown_city_of_what_is_saved_is_asked_for_its_country(
    house: House, coordinator: Person, workshop: str
) -> None:
    await coordinator.says(f"/edit {workshop}")
    await coordinator.presses("Place")
    asked = await coordinator.says("Xyzzyville")
    assert "In which country is “Xyzzyville”?" in asked
    shown = await coordinator.says("Ukraine")
    assert "New: 18–19 July 2016 · Xyzzyville, Ukraine · Kyiv time (guessed)" in shown
    await coordinator.presses("Save")
    [leg] = await house.legs()
    assert (leg.city, leg.territory, leg.zone_guessed) == ("Xyzzyville", "UA", True)


async def test_whoever_changes_second_sees_both_versions(
    coordinator: Person, manager: Person, workshop: str
) -> None:
    await coordinator.says(f"/move {workshop} 20-21 July 2016")
    await manager.says(f"/move {workshop} 25-26 July 2016")
    await manager.presses("Save")
    answer = await coordinator.presses("Save")
    assert "Somebody else has changed this in the meantime" in answer
    assert "first day: now “25 July 2016”, wanted “20 July 2016”" in answer
    assert answer.buttons == ("Open",)
    card = await coordinator.presses("Open")
    assert "25–26 July 2016" in card
