"""Languages are offered by their names; a switch changes the next sentence, and loses nothing."""

from pathlib import Path

import pytest

from handlers import commands
from locales import Catalogues
from locales.words import begin
from programme.office import Office
from programme.values import Right, Status
from tests import factories
from tests.handlers_people.house import ADA, AWA, House, Meet, Someone

TEN = ("en_GB", "ar", "es", "fr", "ro", "ru", "sr_Latn", "tr", "uk", "zh_Hans")


@pytest.fixture
async def known(office: Office) -> int:
    """Ada at the desk, and Awa, who takes part in a workshop."""
    note = office.note
    await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    awa: int = await note(factories.person, name="Awa", chat=AWA)
    one = await note(factories.activity, status=Status.CONFIRMED, ref="GLACY-2016-001")
    await note(factories.part, activity=one, person=awa)
    return awa


async def menu(house: House, one: Someone) -> list[str]:
    """What Telegram shows under the menu button of a chat."""
    async with house.http.get(f"{house.url}/people") as answer:
        people = await answer.json()
    return next(
        [each["description"] for each in body["commands"]]
        for body in people
        if body["id"] == one.id
    )


async def test_a_switch_in_the_middle_of_registering_loses_nothing(
    house: House, meet: Meet, known: int
) -> None:
    ada = meet(ADA)
    await ada.says("/new Round table, Tbilisi, Georgia, 18 July")
    await ada.says("/new")
    assert "La langue désormais" in await ada.says("/language français")
    card = await ada.says("Atelier sur la preuve électronique, Tbilissi, Géorgie, 1er août 2016")
    assert "Atelier sur la preuve électronique" in card
    assert "1er août 2016" in card
    assert "Tbilissi, Géorgie" in card
    english = await ada.says("/language English")
    assert "The language from now on" in english
    assert "1 August 2016" in await ada.says("/drafts")


async def test_a_switch_in_the_middle_of_a_broadcast_loses_nothing(
    house: House, meet: Meet, known: int
) -> None:
    ada = meet(ADA)
    await ada.says("/broadcast GLACY-2016-001")
    await ada.says("/language fr")
    card = await ada.says("Bring your passports.")
    assert "Bring your passports." in card
    assert "À tous" in card


async def test_the_menu_follows_the_language_that_was_chosen(
    house: House, meet: Meet, known: int
) -> None:
    ada, awa = meet(ADA), meet(AWA)
    await ada.says("/start")
    assert "Register an activity" in await menu(house, ada)
    await ada.says("/language fr")
    assert "Enregistrer une activité" in await menu(house, ada)
    await awa.says("/language English")
    assert "Register an activity" not in await menu(house, awa)
    assert "What is coming" in await menu(house, awa)


async def test_telegram_takes_the_menu_of_ten_languages(house: House, tmp_path: Path) -> None:
    for language in TEN:
        begin(tmp_path, language)
    await commands.announce(house.bot, Catalogues(TEN, folder=tmp_path), TEN)
    for code in ("en", "ar", "es", "fr", "ro", "ru", "sr", "tr", "uk", "zh", ""):
        for scope, _ in commands.SCOPES:
            kept = await house.bot.get_my_commands(scope, code or None)
            assert [one.command for one in kept], (code, scope)
