"""The page of a guest with something of everything on it."""

from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import GuestPage, Letter
from programme import guests, moves
from programme.values import Days, Precision, Right, Role, Status
from tests import factories
from tests.pages.front import Front

ADA_CHAT = 1001
TIMED = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))


async def invited(front: Front, language: str = "en_GB") -> str:
    """The path of a page with something of everything on it."""
    note = front.office.note
    rights = [Right.COORDINATOR]
    ada = await note(factories.person, name="Ada", chat=ADA_CHAT, rights=rights)
    one = await note(
        factories.activity, title="Workshop on electronic evidence", owner=ada,
        status=Status.CONFIRMED, ref="GLACY-2016-001", legs=((factories.TBILISI, TIMED),),
    )  # fmt: skip
    other = await note(
        factories.activity, title="Donaudampfschifffahrtsgesellschaft" * 5, owner=ada,
        status=Status.CANCELLED, reason="The host has withdrawn",
        legs=((factories.PRISTINA, factories.JULY), (factories.BELGRADE, factories.AUGUST)),
    )  # fmt: skip
    by = await factories.viewer(front.office, ADA_CHAT, front.now())
    given = {"activity_id": one, "role": Role.SPEAKER, "name": "Awa Diop", "language": language}
    made = await front.office.act(guests.invite, by=by, **given)
    awa = await note(lambda session: session.scalar(select(GuestPage.person_id)))
    await note(factories.part, activity=other, person=awa)
    await note(exchanged, activity=one, ada=ada, awa=awa)
    later = Days(Precision.TIME, date(2016, 7, 20), date(2016, 7, 20), time(9), time(10))
    await front.office.act(moves.move, by=by, activity_id=one, leg_id=1, days=later)
    return f"/i/{made.page}/"


def exchanged(session: Session, *, activity: int, ada: int, awa: int) -> None:
    """A question and an answer."""
    for author, reader, text in ((awa, ada, "May I come late?\n😀"), (ada, awa, "Certainly.")):
        session.add(
            Letter(
                activity_id=activity, from_id=author, to_id=reader, text=text,
                written_at=factories.BEGINNING,
            )
        )  # fmt: skip
