"""The name by which an activity is spoken of, given once."""

from collections.abc import Sequence
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Leg, Project

# Of what belongs to no project and no body.
NONE = "OFFICE"


def reference(session: Session, activity: Activity, year: int) -> str:
    """``GLACY-2016-014``: code of the leading project or of the body, year it begins, number."""
    first = select(col(Leg.start_on)).where(
        col(Leg.activity_id) == activity.id, col(Leg.start_on).is_not(None)
    )
    begins = session.scalar(first.order_by(col(Leg.start_on)).limit(1))
    stem = stem_of(_code(session, activity), begins.year if begins else year)
    return following(session, [stem])[0]


def stem_of(code: str, year: int) -> str:
    """What a reference begins with."""
    return f"{code or NONE}-{year}-"


def following(session: Session, stems: Sequence[str]) -> list[str]:
    """The next reference for each of these stems, in order; each stem is looked up once."""
    counts = {stem: count(_highest(session, stem) + 1) for stem in set(stems)}
    return [f"{stem}{next(counts[stem]):03}" for stem in stems]


def _highest(session: Session, stem: str) -> int:
    taken = select(col(Activity.ref)).where(col(Activity.ref).startswith(stem))
    return max((int(ref.removeprefix(stem)) for ref in session.scalars(taken) if ref), default=0)


def _code(session: Session, activity: Activity) -> str:
    if activity.body_id is not None:
        return session.get_one(Body, activity.body_id).code
    question = (
        select(col(Project.code))
        .join(ActivityProject, col(ActivityProject.project_id) == Project.id)
        .where(col(ActivityProject.activity_id) == activity.id)
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    return session.scalar(question.limit(1)) or ""
