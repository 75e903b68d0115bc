"""A move of what has been saved is shown, old and new, before it is made."""

from tests.client import Person
from tests.handlers.house import House


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


async def test_the_same_days_are_no_move(coordinator: Person, workshop: str) -> None:
    answer = await coordinator.says(f"/move {workshop} 18-19 July 2016")
    assert "This is so already; nothing had to be changed." in answer


async def test_a_past_date_of_a_move_is_pointed_out(coordinator: Person, workshop: str) -> None:
    shown = await coordinator.says(f"/move {workshop} 18-19 June 2016")
    assert "These days are past." in shown
