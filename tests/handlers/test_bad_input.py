"""Bad input gets a clear answer, and nothing is lost: input, sentence and buttons in one table."""

import pytest

from tests.client import Person
from tests.handlers.conftest import FRENCH, House

DRAFT = ("Save", "Edit", "Cancel")
BEGUN = "/new Workshop on evidence #GLACY"
PLACED = f"{BEGUN}, Tbilisi, Georgia"
EXAMPLE = "for example: 18–19 July 2016"
LONG = "Working together on evidence " * 11

# What was said before, what is said now, what the answer says, the buttons that lead on.
TABLE = [
    pytest.param(
        ["/new"], LONG[:300],
        "This title has 300 characters; 200 fit a calendar. "
        "A shorter one can be sent now, or the button cuts it.",
        ["Cut it to fit"], id="a title of 300 characters",
    ),
    pytest.param(
        ["/new"], "Workshop on <b>bold</b> evidence",
        "Workshop on <b>bold</b> evidence", DRAFT, id="mark-up in a title",
    ),
    pytest.param(
        ["/new"], "Workshop 🚀 on evidence", "Workshop 🚀 on evidence", DRAFT,
        id="an emoji in a title",
    ),
    pytest.param(
        [PLACED], "19-18 July",
        f"“19-18 July” ends before it begins. The earlier day comes first, {EXAMPLE}",
        DRAFT, id="an end before the start",
    ),
    pytest.param(
        [PLACED], "31 June",
        f"“31 June” is no day of the calendar. Other dates can be sent, {EXAMPLE}",
        DRAFT, id="31 June",
    ),
    pytest.param(
        [PLACED], "5/6", "“5/6” can be read in two ways. Which day is meant?",
        ["5 June 2017", "6 May 2017"], id="5/6",
    ),
    pytest.param(
        [PLACED], "next Tuesday-ish", "“next Tuesday-ish” was not understood.", DRAFT,
        id="next Tuesday-ish",
    ),
    pytest.param(
        [PLACED], "5 June 2015", "These days are past. Is it a record of what took place?",
        ["Yes, it is a record", "Other dates"], id="a past date",
    ),
    pytest.param([BEGUN], "???", "“???” was not understood.", DRAFT, id="no word at all"),
    pytest.param(
        [BEGUN], "Xyzzyville",
        "“Xyzzyville” is not among the places known here.", DRAFT, id="an unknown city",
    ),
    pytest.param(
        [BEGUN], "Gorgia", "In which country is “Gorgia”?", ["Georgia"],
        id="a country spelt wrong",
    ),
    pytest.param(
        [BEGUN], "Valencia", "“Valencia” lies in more than one country.",
        ["Venezuela (Bolivarian Republic of)", "Spain"], id="a city of two countries",
    ),
    pytest.param(
        ["/new Workshop on evidence"], "GLACI",
        "No project or body is called “GLACI”. The nearest is GLACY.", ["GLACY", "GLACY+"],
        id="an unknown project",
    ),
    pytest.param(
        [], "/new Workshop on evidence #GLACI",
        "No project or body is called “GLACI”. The nearest is GLACY.", ["GLACY", "GLACY+"],
        id="an unknown project in one line",
    ),
    pytest.param(
        ["/new Evidence for all"], "jamboree", "“jamboree” was not understood.",
        ["Workshop", "Mission"], id="an unknown kind",
    ),
    pytest.param(
        [PLACED, "18-19 July"], "/move GLACY-2016-999 20 July",
        "Nothing with the name “GLACY-2016-999” is known here.", ["What is coming"],
        id="an unknown reference",
    ),
    pytest.param([], "/move", "Which activity is meant?", [], id="a command without a reference"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "sentence", "buttons"), TABLE)
async def test_answer_says_what_is_wrong_and_what_to_do(
    coordinator: Person, before: list[str], text: str, sentence: str, buttons: list[str]
) -> None:
    for words in before:
        await coordinator.says(words)
    answer = await coordinator.says(text)
    assert sentence in answer.text
    assert set(buttons) <= set(answer.buttons)


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
