"""After bad input: the same question takes a right answer, and the buttons lead on."""

import pytest

from tests.client import Person
from tests.handlers.beginnings import BEGUN, DRAFT, LONG, PLACED
from tests.handlers.house import FRENCH, House


@pytest.mark.parametrize("wrong", ["31 June", "19-18 July", "next Tuesday-ish", "5/6"], ids=str)
async def test_after_a_wrong_date_the_same_question_takes_a_right_one(
    coordinator: Person, wrong: str
) -> None:
    await coordinator.says(PLACED)
    await coordinator.says(wrong)
    answer = await coordinator.says("18-19 July 2016")
    assert "Understood: 18–19 July 2016." in answer
    assert "Tbilisi, Georgia" in answer
    assert answer.rows == (DRAFT,)


async def test_a_title_that_is_too_long_is_cut_by_its_button(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new")
    await coordinator.presses("Workshop")
    await coordinator.says(LONG)
    await coordinator.presses("Cut it to fit")
    [activity] = await house.activities()
    assert len(activity.title) <= 200
    assert activity.title.endswith("Working together on…")
    assert activity.kind == "workshop"


async def test_a_long_line_keeps_its_places_while_the_title_is_shortened(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(f"/new {LONG}, Belgrade, Serbia, 1-2 August #GLACY")
    card = await coordinator.says("Working together on evidence")
    assert "1–2 August 2016 · Belgrade, Serbia" in card
    assert card.text.startswith("Working together on evidence\n")


async def test_an_unknown_city_is_kept_as_typed_with_the_clock_of_its_capital(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(BEGUN)
    await coordinator.says("Xyzzyville")
    answer = await coordinator.says("Georgia")
    assert "Understood: Xyzzyville, Georgia, Tbilisi time." in answer
    [leg] = await house.legs()
    assert (leg.city, leg.territory, leg.zone) == ("Xyzzyville", "GE", "Asia/Tbilisi")
    assert leg.zone_guessed


async def test_a_past_date_is_saved_as_a_record_when_that_is_meant(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(f"{PLACED}, 5 June 2015")
    await coordinator.presses("Yes, it is a record")
    saved = await coordinator.presses("Save")
    assert "completed · GLACY-2015-001" in saved


async def test_other_dates_are_asked_for_when_the_past_was_a_slip(coordinator: Person) -> None:
    await coordinator.says(f"{PLACED}, 5 June 2015")
    asked = await coordinator.presses("Other dates")
    assert "When does it take place?" in asked
    answer = await coordinator.says("5 August 2016")
    assert answer.rows == (DRAFT,)


async def test_saving_too_early_names_what_is_missing(house: House, coordinator: Person) -> None:
    await coordinator.says(BEGUN)
    answer = await coordinator.presses("Save")
    assert "Not possible yet. Still missing: place, dates." in answer
    assert "Where does it take place?" in answer
    assert [one.status for one in await house.activities()] == ["draft"]


async def test_the_same_button_twice_is_once_and_still_answered(
    house: House, coordinator: Person
) -> None:
    card = await coordinator.says(f"{PLACED}, 18-19 July 2016")
    pressed = {"message_id": card.id, "button": "Save"}
    await coordinator.post("press", pressed)
    await coordinator.post("press", pressed)
    await house.settle()
    saved = await coordinator.sees()
    assert "GLACY-2016-001" in saved
    [activity] = await house.activities()
    assert activity.ref == "GLACY-2016-001"


async def test_more_places_than_fit_are_refused_with_the_figures(coordinator: Person) -> None:
    await coordinator.says(BEGUN)
    answer = await coordinator.says("Belgrade, Serbia, 1-2 August\n" * 31)
    assert "These would be 31 places; one activity holds 30." in answer


async def test_a_reason_too_long_leaves_the_question_open(coordinator: Person) -> None:
    await coordinator.says(f"{PLACED}, 18-19 July 2016")
    await coordinator.presses("Save")
    await coordinator.presses("Ask to postpone")
    answer = await coordinator.says("because " * 100)
    assert "This reason has 799 characters; 500 fit a message to all who take part." in answer
    waiting = await coordinator.says("The host asked for it")
    assert "The project manager decides this." in waiting


async def test_in_french_what_was_typed_is_read_and_dated_in_french(house: House) -> None:
    card = await house.person(FRENCH).says("/new Atelier, Tbilissi, Géorgie, 18-19 juillet #GLACY")
    assert "18–19 juillet 2016" in card
    assert "Géorgie" in card


async def test_the_country_of_a_city_is_picked(house: House, coordinator: Person) -> None:
    await coordinator.says(BEGUN)
    await coordinator.says("Valencia")
    card = await coordinator.presses("Spain")
    assert "Valencia, Spain" in card
    [leg] = await house.legs()
    assert leg.zone == "Europe/Madrid"
