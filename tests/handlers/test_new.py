"""Registering in chat: a title is enough, a line is better, and what was guessed is marked."""

from programme.values import Kind, Precision, Status
from tests.client import Person
from tests.handlers.house import PARTICIPANT, House

LINE = (
    "/new Advisory mission and workshop on reporting mechanisms, Belgrade, Serbia, "
    "1-2 August; Pristina, Kosovo*, 4-5 August #iPROCEEDS"
)


async def test_one_line_gives_one_card_with_save_edit_and_cancel(
    house: House, coordinator: Person
) -> None:
    card = await coordinator.says(LINE)
    assert card.rows == (("Save", "Edit", "Cancel"),)
    assert "Mission" in card
    assert "iPROCEEDS" in card
    assert "1–2 August 2016 · Belgrade, Serbia · Belgrade time" in card
    assert "4–5 August 2016 · Pristina, Kosovo* · Pristina time" in card
    assert card.text.count("UNSCR 1244") == 1
    assert "Guessed: the year 2016" in card


async def test_saving_the_line_makes_one_activity_with_two_legs(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(LINE)
    card = await coordinator.presses("Save")
    assert "Saved." in card
    assert "IPROCEEDS-2016-001" in card
    assert [one.status for one in await house.activities()] == [Status.TENTATIVE]
    assert len(await house.legs()) == 2


async def test_a_title_alone_saves_a_draft(house: House, coordinator: Person) -> None:
    await coordinator.says("/new")
    card = await coordinator.says("Working day on electronic evidence")
    assert [one.title for one in await house.activities()] == ["Working day on electronic evidence"]
    assert "Still missing: kind, project, place, dates" in card
    assert {"Project", "Place", "Dates", "Save", "Edit", "Cancel"} <= set(card.buttons)


async def test_buttons_and_typed_answers_come_in_any_order(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new")
    await coordinator.presses("Workshop")
    await coordinator.says("On electronic evidence")
    said = await coordinator.says("18-19 July")
    assert "Understood: 18–19 July 2016." in said
    await coordinator.presses("GLACY+")
    said = await coordinator.says("Tbilisi, Georgia")
    assert "Understood: Tbilisi, Georgia, Tbilisi time." in said
    assert said.rows == (("Save", "Edit", "Cancel"),)
    saved = await coordinator.presses("Save")
    assert "GLACYPLUS-2016-001" in saved
    [activity] = await house.activities()
    assert activity.kind is Kind.WORKSHOP


async def test_a_mission_of_seven_lines_keeps_what_is_not_known_to_the_day(
    house: House, coordinator: Person
) -> None:
    card = await coordinator.says(
        "/new Assessment mission on reporting #iPROCEEDS\n"
        "Belgrade, Serbia, 14-15 April 2017\nPodgorica, Montenegro, 18-19 April 2017\n"
        "Sarajevo, Bosnia and Herzegovina, 21-22 April 2017\nTirana, October\nPristina, tbc\n"
        "Skopje, 3rd quarter 2017\nAnkara, Turkey, 19-20 May 2017"
    )
    assert card.rows == (("Save", "Edit", "Cancel"),)
    legs = await house.legs()
    assert len(legs) == 7
    assert [leg.precision for leg in legs[3:6]] == [
        Precision.MONTH,
        Precision.TBC,
        Precision.QUARTER,
    ]


async def test_new_mission_asks_for_the_title_and_takes_pasted_lines(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new mission")
    asked = await coordinator.says("Belgrade, Serbia, 1-2 August\nPristina, 4-5 August")
    assert "What is the title?" in asked
    card = await coordinator.says("Advice on reporting")
    [activity] = await house.activities()
    assert (activity.title, activity.kind) == ("Advice on reporting", Kind.MISSION)
    assert len(await house.legs()) == 2
    assert "Belgrade, Serbia" in card


async def test_a_committee_session_begins_with_its_body_and_the_next_number(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new")
    bodies = await coordinator.presses("Committee session")
    assert "T-CY" in bodies.buttons
    card = await coordinator.presses("T-CY")
    assert "T-CY, session 16" in card
    changed = await coordinator.says("17")
    assert "Understood: T-CY, session 17." in changed
    said = await coordinator.says("14-15 November 2016")
    assert "Understood: 14–15 November 2016." in said


async def test_cancel_throws_the_draft_away_and_leaves_its_words(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new Workshop on evidence")
    gone = await coordinator.presses("Cancel")
    assert "thrown away" in gone
    assert "Workshop on evidence" in gone
    assert await house.activities() == []


async def test_drafts_are_listed_and_opened_again_with_their_question(
    house: House, coordinator: Person
) -> None:
    await coordinator.says("/new Workshop on evidence #GLACY")
    await coordinator.says("/cancel")
    listed = await coordinator.says("/drafts")
    assert "Workshop on evidence" in listed
    card = await coordinator.presses("Workshop on evidence")
    assert "Where does it take place?" in card
    said = await coordinator.says("Tbilisi, Georgia, 18-19 July 2016")
    assert "Understood: 18–19 July 2016, Tbilisi, Georgia, Tbilisi time." in said


async def test_a_participant_is_told_who_registers(house: House) -> None:
    answer = await house.person(PARTICIPANT).says("/new")
    assert "registered by the coordinators" in answer
