"""What is coming, page by page, and the card behind each button."""

import pytest
from sqlalchemy.orm import Session

from db.tables import Activity
from programme.values import Level
from tests.client import Person
from tests.handlers.house import House

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


@pytest.mark.usefixtures("nine")
async def test_filters_are_typed_or_pressed_and_said_above_the_list(coordinator: Person) -> None:
    georgia = await coordinator.says("/upcoming Georgia GLACY August 2016")
    assert "Only: GLACY, Georgia, August 2016" in georgia
    assert [one for one in georgia.buttons if one.startswith("GLACY-")] == [
        "GLACY-2016-003",
        "GLACY-2016-006",
        "GLACY-2016-009",
    ]
    every = await coordinator.presses("All")
    assert "Only:" not in every
    asked = await coordinator.presses("Country")
    assert "Show only what is of one of these:" in asked
    serbia = await coordinator.presses("Serbia")
    assert "Only: Serbia" in serbia
    await coordinator.presses("Kind")
    none = await coordinator.presses("Workshop")
    assert "Only: Serbia, Workshop" in none
    await coordinator.presses("Month")
    august = await coordinator.presses("August 2016")
    assert "Only: Serbia, Workshop, August 2016" in august
    await coordinator.presses("Country")
    anywhere = await coordinator.presses("Any")
    assert "Only: Workshop, August 2016" in anywhere
    missions = await coordinator.says("/upcoming missions")
    assert "Nothing is coming here yet." in missions


@pytest.mark.usefixtures("nine")
async def test_words_in_other_languages_find_places_and_pages_are_turned(
    coordinator: Person,
) -> None:
    assert "Workshop number 3" in await coordinator.says("/find Тбилиси")
    assert "Workshop number 1" in await coordinator.says("/find Kiev")
    assert "Workshop number 2" in await coordinator.says("/find Serbie")
    found = await coordinator.says("/find WORKSHOP number")
    assert "Found: “WORKSHOP number”" in found
    more = await coordinator.presses("More ›")
    assert "Workshop number 9" in more
    assert "Workshop number 1\n" in await coordinator.presses("‹ Back")
    assert "is known here" in await coordinator.says("/find <b>jamboree</b>" + " x" * 2000)
    assert "What are you looking for?" in await coordinator.says("/find")
    assert "Workshop number 3" in await coordinator.says("/upcoming Тбилиси number")


@pytest.mark.usefixtures("nine")
async def test_a_list_and_an_activity_are_shared_as_text(house: House, coordinator: Person) -> None:
    await coordinator.says("/upcoming Serbia")
    text = await coordinator.presses("Copy as text")
    assert "<code>Workshop number 2\n2 August 2016 · Belgrade, Serbia · tentative" in text.html
    await coordinator.says("/activity GLACY-2016-001")
    shared = await coordinator.presses("Share")
    assert "It is not public" in shared
    assert "https://office.example" not in shared
    assert "<code>Workshop number 1\n" in shared.html
    await house.office.note(opened_to_all)
    await coordinator.says("/activity GLACY-2016-001")
    public = await coordinator.presses("Share")
    assert "https://office.example/activities/GLACY-2016-001" in public


def opened_to_all(session: Session) -> None:
    """The first workshop is for everybody, as the head of the office may decide."""
    session.get_one(Activity, 1).level = Level.CLEAR
