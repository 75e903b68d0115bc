"""A calendar that has been published, and what stands in it."""

from collections.abc import Awaitable, Callable
from datetime import date, time

from programme import feeds
from programme.values import Days, Level, Precision, Status
from programme.viewer import office_itself
from tests import factories
from tests.pages.front import Front

MORNING = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(11, 30))
SECRET = "c" * 43
PATH = f"/cal/{SECRET}/"
Make = Callable[..., Awaitable[None]]


def publisher(front: Front) -> Make:
    """What makes the feed that the tests look at."""

    async def make(scope: str = "office", language: str = "en_GB", **other: object) -> None:
        by = office_itself(front.now())
        given = {"scope": scope, "language": language, "secret": SECRET, **other}
        await front.office.act(feeds.create, by=by, **given)

    return make


async def planned(front: Front, **other: object) -> int:
    """A clear workshop in Tbilisi, timed."""
    given = {"level": Level.CLEAR, "status": Status.CONFIRMED, "ref": "GLACY-2016-014", **other}
    given.setdefault("legs", ((factories.TBILISI, MORNING),))
    made: int = await front.office.note(factories.activity, **given)
    return made
