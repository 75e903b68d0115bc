"""A series taken back: what it brought is gone; of a draft there is a draft again."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Alteration, Change
from programme import edits, rights
from programme.erasing import built_on, erase
from programme.repeating.copies import copied
from programme.repeating.series import first_day
from programme.viewer import Viewer

SAVED, REPEATED = "save", "repeat"


def takes_back(session: Session, change: Change, activity: Activity) -> bool:
    """Whether this change made a series that can be taken back: nobody has built on it yet."""
    if change.act not in {SAVED, REPEATED} or activity.series_id is None:
        return False
    made = _made(session, change)
    return len(made) > (change.act == SAVED) and not any(_touched(session, one) for one in made)


def made_by(
    session: Session, by: Viewer, activity_id: int, change_id: int, within: timedelta
) -> tuple[Change, Activity] | None:
    """The change of the viewer's, not older than this, that made the series of an activity.

    :raises NotFound, MayNot: the activity is not theirs to answer for.
    """
    activity = rights.answered_for(session, by, activity_id, step="edit")
    change = session.get(Change, change_id)
    if change is None or by.person_id is None or change.person_id != by.person_id:
        return None
    late = by.now - change.at > within
    return None if late or not takes_back(session, change, activity) else (change, activity)


def take_back(session: Session, by: Viewer, change: Change, activity: Activity) -> int:
    """Erase what the change made; what had been a draft before is one again, its days planned."""
    made = _made(session, change)
    first = session.get_one(Activity, activity.series_id or activity.id)
    kept = first.id or 0
    if change.act == SAVED:
        others = sorted(filter(None, (first_day(session, one) for one in made if one is not first)))
        draft = copied(session, by, first, dated=True, leaving=frozenset())
        draft.recurrence = {"days": [f"{day}" for day in others]}
        kept = draft.id or 0
        edits.proceed(session, by, draft)
    else:
        first.series_id = None
    for one in made:
        erase(session, one)
    return kept


def _made(session: Session, change: Change) -> list[Activity]:
    """The activities that left the draft, or came to be, by a change."""
    question = (
        select(Alteration)
        .where(col(Alteration.change_id) == change.id, col(Alteration.thing) == "activity")
        .order_by(col(Alteration.id))
    )
    born = [one.thing_id for one in session.scalars(question) if "ref" in (one.now or {})]
    found = (session.get(Activity, number) for number in born)
    return [one for one in found if one is not None]


def _touched(session: Session, activity: Activity) -> bool:
    changes = select(col(Alteration.change_id)).where(col(Alteration.activity_id) == activity.id)
    several = len(set(session.scalars(changes))) > 1
    return several or built_on(session, activity.id or 0)
