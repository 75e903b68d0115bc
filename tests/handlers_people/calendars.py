"""Somebody the office knows, and what calendars they have."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Feed
from programme.values import Right, Status
from tests import factories
from tests.handlers_people.house import ADA, AWA, House, Someone


@pytest.fixture
async def known(house: House) -> int:
    """Ada at the desk; Awa, who takes part in a workshop of a project."""
    note = house.office.note
    glacy = await note(factories.project, code="GLACYPLUS")
    await note(factories.project, code="EAP2")
    ada = await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    awa = await note(factories.person, name="Awa", chat=AWA, language="fr")
    one: int = await note(
        factories.activity, title="Workshop", owner=ada, status=Status.CONFIRMED, projects=(glacy,)
    )
    await note(factories.part, activity=one, person=awa)
    return one


def kept(session: Session) -> list[tuple[str, str, int, int | None, bool]]:
    """Every feed: scope, language, level, whose, whether it still serves."""
    return [
        (one.scope, one.language, one.level, one.person_id, one.revoked_at is None)
        for one in session.scalars(select(Feed).order_by(Feed.id))
    ]


async def links(someone: Someone) -> list[str]:
    """Where the buttons of the newest message lead."""
    newest = [one for one in await someone.messages() if one["from"] == "bot"][-1]
    return [one["url"] for row in newest["buttons"] for one in row if one.get("url")]
