"""Who changed what and when, and who was told what after it."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    Alteration,
    Change,
    Person,
)
from programme import rights, visibility
from programme.past.alterations import altered_by
from programme.past.telling import told
from programme.past.values import PAGE, Past, Pasts
from programme.viewer import Viewer


def past(session: Session, *, by: Viewer, activity_id: int, page: int = 0) -> Pasts:
    """What became of an activity, for those who answer for it; legs above their reach are absent.

    :raises NotFound, MayNot: not theirs to answer for.
    """
    rights.answered_for(session, by, activity_id, step="edit")
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    [seen] = visibility.see(session, question)
    page = max(page, 0)
    rows = session.execute(_acts(activity_id).offset(page * PAGE).limit(PAGE + 1)).all()
    acts, until = [], _next(session, activity_id, rows[0][0]) if rows else None
    for change, who in rows[:PAGE]:
        altered = tuple(altered_by(session, seen, change))
        acts.append(Past(change.at, who, altered, told(session, activity_id, change.at, until)))
        until = change.at
    return Pasts(seen, tuple(acts), page, len(rows) > PAGE)


def _acts(activity_id: int) -> Any:
    return (
        select(Change, col(Person.name))
        .outerjoin(Person, col(Person.id) == Change.person_id)
        .where(
            col(Change.id).in_(
                select(col(Alteration.change_id)).where(col(Alteration.activity_id) == activity_id)
            )
        )
        .order_by(col(Change.id).desc())
    )


def _next(session: Session, activity_id: int, change: Change) -> datetime | None:
    """When the act after this one was, if there was one."""
    question = (
        select(func.min(Change.at))
        .join(Alteration, col(Alteration.change_id) == Change.id)
        .where(col(Alteration.activity_id) == activity_id, col(Change.id) > change.id)
    )
    return session.scalar(question)
