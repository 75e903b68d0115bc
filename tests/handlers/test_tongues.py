"""Texts in other languages are given in chat: by a button, a language, and the words."""

from tests.client import Person
from tests.handlers.house import FRENCH, House

WORKSHOP = "/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY"
TITRE = "Atelier <b>sur</b> la preuve & le droit"


async def test_a_title_is_given_in_another_language_read_there_and_taken_back(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(WORKSHOP)
    await coordinator.presses("Save")
    await coordinator.says("/edit GLACY-2016-001")
    page = await coordinator.presses("In other languages")
    assert "• Title: English" in page
    assert page.buttons == ("Title", "Back")
    await coordinator.presses("Title")
    asked = await coordinator.presses("français")
    assert "How does it read in français? Type it here." in asked
    assert "Workshop on evidence" in asked
    refused = await coordinator.says("x" * 4000)
    assert "Too long for “title”: 4,000 characters; 200 fit." in refused
    given = await coordinator.says(f"  {TITRE}\n")
    assert f"Understood: “{TITRE}”." in given
    french = house.person(FRENCH)
    assert (await french.says("/edit GLACY-2016-001")).text.startswith(f"{TITRE}\nAtelier · ")
    seen = await coordinator.presses("Back")
    assert "• Title: English, français" in seen
    # It is found by either name.
    assert TITRE in await french.says("/find preuve")
    await coordinator.presses("Title", on=seen)
    gone = await coordinator.presses("Remove: français")
    assert "Removed: français" in gone
    card = await french.says("/edit GLACY-2016-001")
    assert card.text.startswith("Workshop on evidence · English\n")


async def test_the_same_words_are_kept_and_an_old_button_shows_how_it_stands(
    coordinator: Person,
) -> None:
    await coordinator.says(WORKSHOP)
    await coordinator.presses("Save")
    await coordinator.says("/edit GLACY-2016-001")
    await coordinator.presses("In other languages")
    old = await coordinator.presses("Title")
    await coordinator.presses("français", on=old)
    said = await coordinator.says("Workshop on evidence")
    assert "It reads the same as the original." in said
    await coordinator.presses("Remove: français", on=said)
    again = await coordinator.presses("français", on=old)
    assert "How does it read in français?" in again
    left = await coordinator.presses("Leave as it is")
    assert "In which language is it to be given, or worded anew?" in left


async def test_before_an_invitation_and_a_message_to_all_it_is_said_what_is_missing(
    coordinator: Person,
) -> None:
    await coordinator.says(WORKSHOP)
    await coordinator.presses("Save")
    await coordinator.says("/invite GLACY-2016-001 Awa Diop fr")
    asked = await coordinator.says("/invite GLACY-2016-001 Luc Petit")
    assert "The title is not in: français (1 person)" in asked
    assert asked.rows[-1] == ("Title in français",)
    wanted = await coordinator.presses("Title in français")
    assert "How does it read in français?" in wanted
    await coordinator.says("Atelier")
    asked = await coordinator.says("/invite GLACY-2016-001 Luc Petit")
    assert "The title is not in" not in asked
    await coordinator.presses("français")
    assert "Atelier" in await coordinator.sees()
