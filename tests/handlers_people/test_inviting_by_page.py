"""An invitation with a page: for those without Telegram, and the same person for those with it."""

import re

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import GuestPage, Participation, Person
from programme import guests
from programme.invitations import hashed
from programme.rules import Rules
from programme.values import Answer, Right, Status
from programme.viewer import nobody
from tests import factories
from tests.handlers_people.house import ADA, AWA, BIRAM, House, Meet, Someone

PAGE = r"https://office\.example/i/([\w-]{43})/"


@pytest.fixture
def rules() -> Rules:
    """The rules of an office that has a key."""
    return factories.rules_of_the_office(key="a key of the office, for tests")


@pytest.fixture
async def desk(house: House) -> int:
    """Ada with two workshops."""
    note = house.office.note
    ada = await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    given = {"owner": ada, "status": Status.CONFIRMED}
    one: int = await note(factories.activity, title="Workshop", ref="GLACY-2016-001", **given)
    await note(factories.activity, title="Mission", ref="GLACY-2016-002", **given)
    return one


def people(session: Session) -> list[str]:
    return list(session.scalars(select(Person.name).order_by(Person.id)))


def parts(session: Session) -> list[tuple[int, int, Answer]]:
    rows = session.scalars(select(Participation).order_by(Participation.id))
    return [(row.activity_id, row.person_id, row.answer) for row in rows]


async def invitation(ada: Someone, words: str) -> str:
    """The text that is ready to be forwarded or pasted."""
    await ada.says(f"/invite {words}")
    return str((await ada.messages())[-1]["text"])


def code_in(text: str) -> str:
    """The code of the link to Telegram."""
    return str(re.findall(r"start=([\w-]+)", text)[0])


async def test_the_text_to_paste_has_the_page_first_in_the_guest_s_language(
    house: House, meet: Meet, desk: int
) -> None:
    ada = meet(ADA)
    said = await ada.says("/invite GLACY-2016-001 Awa Diop fr")
    assert "Or copy it into an email or any messenger" in said
    text = (await ada.messages())[-1]["text"]
    secret = re.findall(PAGE, text)[0]
    assert "Bonjour Awa Diop" in text
    assert "Votre propre page" in text
    assert text.index("/i/") < text.index("t.me/convoke_bot")
    opened = await house.office.ask(
        guests.opened, by=nobody(house.now()), secret_hash=hashed(secret)
    )
    assert opened is not None
    assert (opened.name, opened.language) == ("Awa Diop", "fr")
    assert [one.activity.title for one in opened.parts] == ["Workshop"]


async def test_the_same_name_gets_the_same_page_again(house: House, meet: Meet, desk: int) -> None:
    ada = meet(ADA)
    first = await invitation(ada, "GLACY-2016-001 Awa Diop fr")
    second = await invitation(ada, "GLACY-2016-001 Awa Diop fr")
    assert re.findall(PAGE, first) == re.findall(PAGE, second)
    assert await house.office.note(people) == ["Ada", "Awa Diop"]


async def test_telegram_leads_to_the_person_of_the_page(
    house: House, meet: Meet, desk: int
) -> None:
    text = await invitation(meet(ADA), "GLACY-2016-001 Awa Diop fr")
    assert "Awa Diop" in await meet(AWA).says(f"/start {code_in(text)}")
    assert await house.office.note(people) == ["Ada", "Awa Diop"]
    assert await house.office.note(parts) == [(desk, 2, Answer.INVITED)]


async def test_who_is_known_already_takes_over_what_was_the_guest_s(
    house: House, meet: Meet, desk: int
) -> None:
    ada, biram = meet(ADA), meet(BIRAM)
    first = await invitation(ada, "GLACY-2016-001 Biram fr")
    await biram.says(f"/start {code_in(first)}")
    second = await invitation(ada, "GLACY-2016-002 Biram Fall fr")
    assert len(await house.office.note(parts)) == 2
    await biram.says(f"/start {code_in(second)}")
    assert [(one, who) for one, who, _ in await house.office.note(parts)] == [(1, 2), (2, 2)]


async def test_without_a_name_there_is_no_page_and_no_person(
    house: House, meet: Meet, desk: int
) -> None:
    ada = meet(ADA)
    await ada.says("/invite GLACY-2016-001")
    await ada.presses("English")
    text = (await ada.messages())[-1]["text"]
    assert "/i/" not in text
    assert "t.me/convoke_bot" in text
    assert await house.office.note(people) == ["Ada"]


async def test_an_office_without_a_key_invites_by_telegram_alone(
    house: House, meet: Meet, desk: int
) -> None:
    house.office.rules = factories.rules_of_the_office()
    text = await invitation(meet(ADA), "GLACY-2016-001 Awa Diop fr")
    assert "/i/" not in text
    assert "t.me/convoke_bot" in text
    assert await house.office.note(lambda session: session.scalar(select(GuestPage))) is None


async def test_whoever_takes_part_without_telegram_has_a_text_with_a_page_on_the_board(
    house: House, meet: Meet, desk: int
) -> None:
    note = house.office.note
    awa = await note(factories.person, name="Awa Diop", language="fr")
    await note(factories.part, activity=desk, person=awa, answer=Answer.INVITED)
    ada = meet(ADA)
    await ada.says("/board GLACY-2016-001")
    said = await ada.presses("Text for Awa Diop")
    assert "Votre propre page" in said
    secret = re.findall(PAGE, said)[0]
    await ada.presses("Text for Awa Diop")
    assert re.findall(PAGE, (await ada.messages())[-1]["text"]) == [secret]
    found = await house.office.ask(
        guests.opened, by=nobody(house.now()), secret_hash=hashed(secret)
    )
    assert found is not None
    assert found.name == "Awa Diop"
