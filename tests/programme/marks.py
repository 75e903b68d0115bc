"""An activity, or a leg of it, marked for some or for named people."""

from typing import Any

from db.tables import Named
from programme import confidentiality
from programme.values import Days, Level, Precision
from tests import factories as make
from tests.programme.desk import Desk

SEPTEMBER = Days(Precision.DAY, make.JULY.start.replace(month=9), make.JULY.end.replace(month=9))  # type: ignore[union-attr]


async def mark(desk: Desk, chat: int, activity: int, level: Level, **given: Any) -> None:
    """Whoever sits in this chat marks an activity."""
    await desk.act(confidentiality.mark, chat, activity_id=activity, level=level, **given)


def named(desk: Desk, activity: int) -> set[int]:
    """Whom an activity names."""
    return {row.person_id for row in desk.rows(Named, activity_id=activity)}
