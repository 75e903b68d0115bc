"""Crashes and faults: nothing is done twice, and whoever waits is told."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from db.tables import Participation
from handlers.apologies import apologise
from locales import Catalogues
from programme import invitations
from programme.office import Office
from programme.values import Answer, Right, Role, Status
from tests import factories
from tests.handlers_people.house import ADA, AWA, House, Meet
from tests.switchboard import LANGUAGES


@pytest.fixture
async def code(office: Office) -> str:
    ada = await office.note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    one = await office.note(
        factories.activity, title="Workshop", owner=ada, status=Status.CONFIRMED
    )
    by = await factories.viewer(office, ADA)
    given = {"activity_id": one, "role": Role.PARTICIPANT, "name": "Awa", "language": "en_GB"}
    made = await office.act(invitations.issue, by=by, **given)
    return str(made.code)


def parts(session: Session) -> list[Answer]:
    return [one.answer for one in session.scalars(select(Participation))]


async def twice(house: House) -> None:
    """The same updates handled again, as after a crash between commit and answer."""
    bodies = await house.take()
    await house.handle(bodies)
    await house.handle(bodies)


async def test_a_code_redeemed_before_a_crash_welcomes_again(
    house: House, meet: Meet, code: str
) -> None:
    awa = meet(AWA)
    await awa.writes(f"/start {code}")
    await twice(house)
    said = await awa.reads()
    assert said.count("Hello <b>Awa</b>") == 2
    assert said.count("Invited by: Ada") == 2
    assert await house.office.note(parts) == [Answer.INVITED]


async def test_an_answer_given_before_a_crash_shows_its_card(
    house: House, meet: Meet, code: str
) -> None:
    awa = meet(AWA)
    await awa.says(f"/start {code}")
    await awa.touches("Accept")
    await twice(house)
    assert "Your answer: <b>accepted</b>" in await awa.reads()
    assert await house.office.note(parts) == [Answer.ACCEPTED]


async def test_letters_invitations_and_calendars_are_not_made_twice(
    house: House, meet: Meet, code: str
) -> None:
    awa, ada = meet(AWA), meet(ADA)
    await awa.says(f"/start {code}")
    await awa.writes("A word")
    await twice(house)
    assert (await awa.reads()).count("Passed on to") == 2
    await awa.writes("/calendar")
    await twice(house)
    assert "may not have reached you" in await awa.reads()
    await ada.writes("/invite Workshop Biram fr")
    await twice(house)
    assert "may not have reached you" in await ada.reads()
    await awa.writes("/language fr")
    await twice(house)
    assert (await awa.reads()).count("français") == 2


class Down:
    """An office whose questions fail, with a secret in the fault."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def __getattr__(self, name: str) -> Any:
        return getattr(self.office, name)

    async def ask(self, *_: Any, **__: Any) -> Any:
        raise ValueError("a secret word")


async def test_a_fault_is_admitted_and_logged_without_words(
    house: House, meet: Meet, code: str
) -> None:
    awa = meet(AWA)
    await awa.says(f"/start {code}")
    house.dispatcher["office"] = Down(house.office)
    with capture_logs() as logs:
        said = await awa.says("a secret letter")
    assert "went wrong on our side" in said
    assert logs[0]["error"] == "ValueError"
    assert "secret" not in str(logs)


async def test_while_the_diary_is_away_words_are_kept(house: House, meet: Meet) -> None:
    awa = meet(AWA)
    await awa.writes("Bonjour")
    bodies = await house.take()
    await apologise(Catalogues(LANGUAGES))(house.bot, bodies[0])
    assert await awa.reads()


async def test_who_leaves_before_the_answer_is_noted(house: House, meet: Meet, code: str) -> None:
    awa = meet(AWA)
    await awa.says(f"/start {code}")
    await awa.writes("/help")
    await awa.post("block")
    await house.settle()


async def test_a_press_too_old_to_be_answered_still_brings_the_message(
    house: House, meet: Meet, code: str
) -> None:
    awa = meet(AWA)
    await awa.says(f"/start {code}")
    await awa.touches("My calendar")
    bodies = await house.take()
    query = bodies[0]["callback_query"]["id"]
    await house.bot.answer_callback_query(query)

    await house.handle(bodies)

    assert "/programme-en.ics" in await awa.reads()
