"""A guest of a workshop, invited without Telegram: their page, and what the office then has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Change, Delivery, GuestPage, Letter, Participation
from programme import guests
from programme.office import Office
from programme.values import Answer, Right, Role, Status
from programme.viewer import Viewer
from tests import factories
from tests.pages.front import Front

ADA_CHAT = 1001
BROWSER = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"}


@dataclass
class Guest:
    """Awa, invited to a workshop without Telegram."""

    front: Front
    activity: int
    person: int
    path: str

    async def reads(self, query: str = "") -> str:
        """What the page says now."""
        status, _, text = await self.front.get(f"{self.path}{query}", **BROWSER)
        assert status == 200
        return text

    async def sends(self, deed: str, **fields: Any) -> tuple[int, str, str]:
        """A form of the page."""
        given = {name: str(value) for name, value in fields.items()}
        return await self.front.post(self.path, deed=deed, **given)

    async def about(self, deed: str, **fields: Any) -> tuple[int, str, str]:
        """A form about the workshop."""
        return await self.sends(deed, activity=self.activity, **fields)


async def desk(office: Office, now: Any) -> Viewer:
    """The coordinator, met."""
    return await factories.viewer(office, ADA_CHAT, now)


async def invited(front: Front) -> Guest:
    """Invited by name, as the coordinator does it."""
    note = front.office.note
    ada = await note(
        factories.person, name="Ada", chat=ADA_CHAT, rights=[Right.COORDINATOR], language="fr"
    )
    one = await note(
        factories.activity, title="Workshop <1>", owner=ada, status=Status.CONFIRMED,
        ref="GLACY-2016-001",
    )  # fmt: skip
    by = await desk(front.office, front.now())
    given = {"activity_id": one, "role": Role.PARTICIPANT, "name": "Awa Diop", "language": "en_GB"}
    made = await front.office.act(guests.invite, by=by, **given)
    assert re.fullmatch(r"[\w-]{43}", made.page)
    person = await note(lambda session: session.scalar(select(GuestPage.person_id)))
    return Guest(front, one, person, f"/i/{made.page}/")


def parts(session: Session) -> list[tuple[int, Answer]]:
    """Who takes part, and what they answered."""
    rows = session.scalars(select(Participation).order_by(Participation.id))
    return [(row.person_id, row.answer) for row in rows]


def letters(session: Session) -> list[str]:
    """What has been written, in order."""
    return list(session.scalars(select(Letter.text).order_by(Letter.id)))


def changes(session: Session) -> list[str]:
    """The acts in history."""
    return list(session.scalars(select(Change.act).order_by(Change.id)))


def owed(session: Session) -> Sequence[Delivery]:
    """What is or was owed to anybody."""
    return session.scalars(select(Delivery).order_by(Delivery.id)).all()
