"""An activity that is to be published."""

from datetime import date, time
from typing import Any

from programme.values import Days, Level, Precision, Status
from tests import factories
from tests.pages.front import Front

PATH = "/activities/GLACY-2016-014"
TIMED = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))


async def planned(front: Front, **other: Any) -> int:
    """A workshop with people in it."""
    note = front.office.note
    ada = await note(factories.person, name="Ada Owner")
    awa = await note(factories.person, name="Awa Diop")
    given = {
        "title": "Judges <& evidence>", "level": Level.CLEAR, "status": Status.CONFIRMED,
        "ref": "GLACY-2016-014", "legs": ((factories.TBILISI, TIMED),), **other,
    }  # fmt: skip
    one: int = await note(factories.activity, owner=ada, **given)
    await note(factories.part, activity=one, person=awa)
    return one
