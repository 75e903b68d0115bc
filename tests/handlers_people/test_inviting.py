"""A coordinator makes an invitation, forwards it, and the person invited comes in by it."""

import re

import pytest

from programme.office import Office
from programme.values import Right, Status
from tests import factories
from tests.handlers_people.house import ADA, AWA, HEAD, STRANGER, House, Meet


@pytest.fixture
async def desk(office: Office) -> int:
    """Ada with a workshop and a draft, and a head of office."""
    note = office.note
    await note(factories.person, name="Head", chat=HEAD, rights=[Right.HEAD])
    ada = await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    one: int = await note(
        factories.activity, title="Workshop", owner=ada, status=Status.CONFIRMED,
        ref="GLACY-2016-001",
    )  # fmt: skip
    await note(factories.activity, title="Draft", owner=ada, status=Status.DRAFT)
    return one


async def test_everything_in_one_line_and_in_the_guest_s_language(
    house: House, meet: Meet, desk: int
) -> None:
    ada, awa = meet(ADA), meet(AWA)
    said = await ada.says("/invite glacy-2016-001 Awa Diop fr")
    assert "Forward the next message to <b>Awa Diop</b>" in said
    assert "Friday 15 July 2016" in said
    text = (await ada.messages())[-1]["text"]
    assert "18–19 juillet 2016" in text
    assert "https://t.me/convoke_bot?start=" in text
    letters = re.findall(r"\b[B-Z]{4} [B-Z]{4}\b", text)[0]
    assert "Awa Diop" in await awa.says(letters)


async def test_step_by_step_by_buttons(house: House, meet: Meet, desk: int) -> None:
    ada = meet(ADA)
    await ada.says("/invite")
    assert "Who is to be invited to <b>Workshop</b>?" in await ada.says("/invite Workshop")
    assert "In which language is Awa &lt;Diop&gt;" in await ada.says("Awa <Diop>")
    said = await ada.presses("English")
    assert "Forward the next message to <b>Awa &lt;Diop&gt;</b>" in said
    assert "Hello Awa &lt;Diop&gt;." in said
    address = re.findall(r"start=([\w-]+)", (await ada.messages())[-1]["text"])[0]
    assert "Hello <b>Awa &lt;Diop&gt;</b>" in await meet(AWA).says(f"/start {address}")
    assert "was not understood" in await ada.says("Awa"), "no question stays open"


async def test_a_draft_invites_nobody(house: House, meet: Meet, desk: int) -> None:
    assert "Still missing" in await meet(ADA).says("/invite Draft Awa Diop fr")


async def test_an_unknown_reference_is_named(house: House, meet: Meet, desk: int) -> None:
    assert "“XYZ-1”" in await meet(ADA).says("/invite XYZ-1 Awa")


async def test_participants_and_strangers_invite_nobody(
    house: House, meet: Meet, desk: int
) -> None:
    await house.office.note(factories.person, name="Awa", chat=AWA)
    assert "no command here" in await meet(AWA).says("/invite GLACY-2016-001 X fr")
    assert "eight letters" in await meet(STRANGER).says("/invite GLACY-2016-001 X fr")


async def test_the_head_invites_a_coordinator(house: House, meet: Meet, desk: int) -> None:
    head = meet(HEAD)
    assert "In which language is Awa Diop" in await head.says("/invite coordinator Awa Diop")
    await head.presses("English")
    code = re.findall(r"start=([\w-]+)", (await head.messages())[-1]["text"])[0]
    said = await meet(AWA).says(f"/start {code}")
    assert "Your part in this office: <b>coordinator</b>" in said
    assert "/new" in said


async def test_a_coordinator_gives_no_rights(house: House, meet: Meet, desk: int) -> None:
    said = await meet(ADA).says("/invite coordinator Awa Diop en")
    assert "t.me" not in said


async def test_a_project_manager_makes_no_head(house: House, meet: Meet, desk: int) -> None:
    await house.office.note(factories.person, name="Awa", chat=AWA, rights=[Right.PROJECT_MANAGER])
    awa = meet(AWA)
    assert "t.me" in await awa.says("/invite coordinator Biram fr")
    await awa.says("/invite head Biram fr")
    assert "t.me" not in (await awa.messages())[-1]["text"]
