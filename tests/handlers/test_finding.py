"""What is coming, page by page, and the card behind each button."""

import pytest

from tests.client import Person
from tests.handlers.conftest import House

CITIES = ("Tbilisi, Georgia", "Kyiv, Ukraine", "Belgrade, Serbia")


@pytest.fixture
async def nine(coordinator: Person) -> None:
    """Nine saved workshops, one more than a page."""
    for day in range(1, 10):
        place = CITIES[day % 3]
        await coordinator.says(f"/new Workshop number {day}, {place}, {day} August 2016 #GLACY")
        await coordinator.presses("Save")


@pytest.mark.usefixtures("nine")
async def test_what_is_coming_is_shown_page_by_page(coordinator: Person) -> None:
    page = await coordinator.says("/upcoming")
    assert "What is coming" in page
    assert page.text.index("Workshop number 1\n") < page.text.index("Workshop number 8\n")
    assert "1 August 2016 · Kyiv, Ukraine · tentative · GLACY-2016-001" in page
    assert "Workshop number 9" not in page
    later = await coordinator.presses("Later ›")
    assert "Workshop number 9" in later
    assert "‹ Earlier" in later.buttons


@pytest.mark.usefixtures("nine")
async def test_an_open_button_shows_the_card_beside_the_list(coordinator: Person) -> None:
    page = await coordinator.says("/upcoming")
    card = await coordinator.presses("GLACY-2016-003")
    assert card.id != page.id
    assert "Workshop number 3" in card


@pytest.mark.usefixtures("nine")
async def test_mine_leaves_out_what_is_somebody_elses(coordinator: Person, manager: Person) -> None:
    mine = await manager.says("/upcoming mine")
    assert "Nothing is coming here yet." in mine
    every = await manager.presses("All")
    assert "Workshop number 1" in every


@pytest.mark.usefixtures("nine")
async def test_an_activity_is_found_by_its_reference_or_a_few_words(coordinator: Person) -> None:
    assert "Workshop number 2" in await coordinator.says("/activity glacy-2016-002")
    several = await coordinator.says("/activity workshop tbilisi")
    assert "Which of these is meant?" in several
    assert set(several.buttons) == {"GLACY-2016-003", "GLACY-2016-006", "GLACY-2016-009"}


@pytest.mark.usefixtures("nine")
async def test_a_project_narrows_the_list(coordinator: Person) -> None:
    assert "Workshop number 1" in await coordinator.says("/upcoming GLACY")
    assert "Nothing is coming here yet." in await coordinator.says("/upcoming iproceeds")


async def test_an_unknown_name_is_said_to_be_unknown(house: House, coordinator: Person) -> None:
    answer = await coordinator.says("/activity jamboree")
    assert "Nothing with the name “jamboree” is known here." in answer
