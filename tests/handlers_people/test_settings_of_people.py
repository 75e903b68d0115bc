"""Language, clock, calendar, privacy and help of those who are known."""

import re

import pytest

from programme.office import Office
from programme.values import Right, Status
from tests import factories
from tests.handlers_people.house import ADA, AWA, STRANGER, House, Meet


@pytest.fixture
async def known(office: Office) -> int:
    """Awa, who takes part in a workshop."""
    note = office.note
    await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    awa: int = await note(factories.person, name="Awa", chat=AWA)
    one = await note(factories.activity, status=Status.CONFIRMED)
    await note(factories.part, activity=one, person=awa)
    return awa


async def test_a_language_is_chosen_by_its_own_name(house: House, meet: Meet, known: int) -> None:
    awa = meet(AWA)
    assert "English" in await awa.says("/language")
    assert "français" in await awa.presses("français")
    assert "français" in await awa.says("/language fr")
    assert "English" in await awa.says("/language english")


async def test_a_stranger_may_choose_a_language_too(house: House, meet: Meet) -> None:
    stranger = meet(STRANGER)
    await stranger.says("hello")
    assert "français" in await stranger.presses("français")


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("Dakar", "06:00"),
        ("Dakar, Senegal", "06:00"),
        ("Senegal", "06:00"),
        ("africa/dakar", "06:00"),
        ("Tbilisi", "10:00"),
    ],
)
async def test_a_city_is_enough_for_a_clock(
    house: House, meet: Meet, known: int, words: str, clock: str
) -> None:
    awa = meet(AWA)
    assert "In which city are you?" in await awa.says("/timezone")
    said = await awa.says(words)
    assert ("Tbilisi time" if words == "Tbilisi" else "Dakar time") in said
    assert clock in said


async def test_an_unknown_city_is_asked_again(house: House, meet: Meet, known: int) -> None:
    awa = meet(AWA)
    assert "No city called “Xyzzyville”" in await awa.says("/timezone Xyzzyville")
    await awa.says("/timezone")
    assert "No city called “UTC+3”" in await awa.says("UTC+3")
    assert "Dakar time" in await awa.says("Dakar")


async def test_a_sentence_is_no_city_and_reaches_the_office(
    house: House, meet: Meet, known: int
) -> None:
    awa = meet(AWA)
    await awa.says("/timezone")
    assert "Nobody is entrusted" in await awa.says("I am ill and cannot come, sorry")


async def test_a_calendar_address_is_shown_once(house: House, meet: Meet, known: int) -> None:
    awa = meet(AWA)
    said = await awa.says("/calendar")
    first = re.findall(r"https://office\.example/cal/([\w-]{43})/programme-en\.ics", said)
    assert len(first) == 1
    assert "up to a day late" in said
    assert "personal" in said

    said = await awa.says("/calendar")
    assert "cannot be shown again" in said
    assert "office.example" not in said
    said = await awa.presses("Make a new address")
    assert re.findall(r"/cal/([\w-]{43})/programme-en\.ics", said) != first


async def test_help_is_by_role(house: House, meet: Meet, known: int) -> None:
    assert "/new" not in await meet(AWA).says("/help")
    said = await meet(ADA).says("/help")
    assert "/new" in said
    assert "asked of the project manager" in said


async def test_privacy_is_open_to_all(house: House, meet: Meet, known: int) -> None:
    assert "What is stored about you" in await meet(STRANGER).says("/privacy")


async def test_unknown_commands_and_old_buttons_say_what_to_do(
    house: House, meet: Meet, known: int
) -> None:
    awa = meet(AWA)
    assert "/calender" in await awa.says("/calender")
    await house.bot.send_message(
        AWA, "old", reply_markup={"inline_keyboard": [[{"text": "Old", "callback_data": "gone:1"}]]}
    )
    await awa.presses("Old")
    assert awa.alerts == [
        "This button is from an older message and leads nowhere now. Type /start."
    ]
