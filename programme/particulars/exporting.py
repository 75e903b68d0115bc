"""The particulars of many activities at once, for a file that leaves the office."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity
from programme import visibility
from programme.particulars.seeing import Own, laid_out, own_of
from programme.values import ActivitySeen, Level
from programme.viewer import Viewer

AT_ONCE = 500


def own_of_each(
    session: Session, *, by: Viewer, activities: Sequence[ActivitySeen], level: Level
) -> dict[int, Own]:
    """What each of these has of its own, by its id, up to a level; red never."""
    by = replace(by, up_to=min(level, Level.AMBER))
    found: dict[int, Own] = {}
    for begun in range(0, len(activities), AT_ONCE):
        legs = {one.id: [leg.id for leg in one.legs] for one in activities[begun : begun + AT_ONCE]}
        laid = laid_out(session, legs, [one for each in legs.values() for one in each])
        question = visibility.activities(by).where(among(session, col(Activity.id), legs))
        for row, reach in session.execute(question):
            number = row.id or 0
            found[number] = own_of(session, row, Level(reach), legs[number], by.language, laid=laid)
    return found
