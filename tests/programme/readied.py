"""Drafts, and when there is which question about them."""

from datetime import date

from db.tables import Chat
from programme import drafts
from programme.edits import LegGiven
from programme.questions import unpacked
from programme.values import Days, Kind, Precision
from tests import factories as make
from tests.programme.desk import COORDINATOR, Desk

OCTOBER = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))
TBC = Days(Precision.TBC)


async def ready(desk: Desk, **given: object) -> int:
    """A draft that lacks nothing."""
    given = {"kind": Kind.WORKSHOP, "projects": ["GLACY"], **given}
    given.setdefault("legs", [LegGiven(make.TBILISI, make.JULY)])
    number: int = await desk.act(drafts.begin, title="Workshop", language="en_GB", **given)
    return number


def asked(desk: Desk, chat: int = COORDINATOR) -> str | None:
    """The question that is open in this chat."""
    [row] = desk.rows(Chat, id=chat)
    question = unpacked(row.question)
    return question.ask if question else None
