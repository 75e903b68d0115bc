"""A workshop in Tbilisi on 18 and 19 July: confirmed, moved, and when it is reminded of."""

from datetime import UTC, datetime, timedelta

from programme import life
from programme.values import Days, Precision, Status
from tests.programme.desk import HEAD, Desk

WEEK_BEFORE_IN_LONDON = datetime(2016, 7, 11, 8, 0, tzinfo=UTC)
WEEK_BEFORE_IN_DAKAR = datetime(2016, 7, 11, 9, 0, tzinfo=UTC)
DAY_BEFORE_IN_TBILISI = datetime(2016, 7, 17, 14, 0, tzinfo=UTC)


async def confirmed(desk: Desk, *guests: int) -> int:
    """A workshop in Tbilisi on 18 and 19 July, confirmed, of which all have been told."""
    activity = desk.convene(guests)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=10)
    await desk.deliver()
    return activity


def moved_to(month: int, day: int) -> Days:
    """Two days from this one on."""
    first = datetime(2016, month, day, tzinfo=UTC).date()
    return Days(Precision.DAY, first, first + timedelta(days=1))
