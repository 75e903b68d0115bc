"""What has been saved is edited field by field; moves are shown, old and new, before they are."""

import pytest

from tests.client import Person
from tests.handlers.conftest import House

WORKSHOP = "/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY"
MISSION = (
    "/new Advisory mission on reporting, Belgrade, Serbia, 1-2 August 2016; "
    "Pristina, Kosovo*, 4-5 August 2016 #iPROCEEDS"
)


@pytest.fixture
async def workshop(coordinator: Person) -> str:
    """A saved workshop's reference."""
    await coordinator.says(WORKSHOP)
    await coordinator.presses("Save")
    return "GLACY-2016-001"


@pytest.fixture
async def mission(coordinator: Person) -> str:
    """A saved mission's reference."""
    await coordinator.says(MISSION)
    await coordinator.presses("Save")
    return "IPROCEEDS-2016-001"


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


async def test_other_days_are_shown_beside_the_old_ones_and_then_saved(
    house: House, coordinator: Person, workshop: str
) -> None:
    await coordinator.says(f"/edit {workshop}")
    await coordinator.presses("Dates")
    shown = await coordinator.says("20-21 July 2016")
    assert "Now: 18–19 July 2016 · Tbilisi, Georgia" in shown
    assert "New: 20–21 July 2016 · Tbilisi, Georgia" in shown
    assert "Nothing is saved yet." in shown
    assert shown.rows[-1] == ("Save", "Leave as it is")
    [leg] = await house.legs()
    assert f"{leg.start_on}" == "2016-07-18"
    saved = await coordinator.presses("Save")
    assert "20–21 July 2016 · Tbilisi, Georgia" in saved
    [leg] = await house.legs()
    assert f"{leg.start_on}" == "2016-07-20"


async def test_a_move_is_left_as_it_was(house: House, coordinator: Person, workshop: str) -> None:
    await coordinator.says(f"/move {workshop} 20-21 July 2016")
    card = await coordinator.presses("Leave as it is")
    assert "Left as it is." in card
    [leg] = await house.legs()
    assert f"{leg.start_on}" == "2016-07-18"


async def test_a_move_saved_twice_is_saved_once(
    house: House, coordinator: Person, workshop: str
) -> None:
    shown = await coordinator.says(f"/move {workshop} 20-21 July 2016")
    for _ in range(2):
        await coordinator.post("press", {"message_id": shown.id, "button": "Save"})
    await house.settle()
    assert "This has been answered already." in await coordinator.sees()
    [activity] = await house.activities()
    assert activity.revision == 2


async def test_place_and_days_move_together(
    house: House, coordinator: Person, workshop: str
) -> None:
    shown = await coordinator.says(f"/move {workshop} Kyiv, Ukraine, 25-26 July 2016")
    assert "New: 25–26 July 2016 · Kyiv, Ukraine · Kyiv time" in shown
    await coordinator.presses("Save")
    [leg] = await house.legs()
    assert (leg.city, leg.zone, f"{leg.start_on}") == ("Kyiv", "Europe/Kyiv", "2016-07-25")


async def test_of_several_legs_the_one_with_the_city_is_moved(
    coordinator: Person, mission: str
) -> None:
    shown = await coordinator.says(f"/move {mission} Pristina, Kosovo*, 10-11 August 2016")
    assert "Now: 4–5 August 2016 · Pristina, Kosovo*" in shown
    assert "New: 10–11 August 2016 · Pristina, Kosovo*" in shown


async def test_of_several_legs_it_is_asked_which(coordinator: Person, mission: str) -> None:
    asked = await coordinator.says(f"/move {mission} 10-11 August 2016")
    assert "Which of them is to be moved?" in asked
    shown = await coordinator.presses("Belgrade, 1–2 August 2016")
    assert "New: 10–11 August 2016 · Belgrade, Serbia" in shown


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


async def test_the_same_days_are_no_move(coordinator: Person, workshop: str) -> None:
    answer = await coordinator.says(f"/move {workshop} 18-19 July 2016")
    assert "This is so already; nothing had to be changed." in answer


async def test_a_past_date_of_a_move_is_pointed_out(coordinator: Person, workshop: str) -> None:
    shown = await coordinator.says(f"/move {workshop} 18-19 June 2016")
    assert "These days are past." in shown


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
