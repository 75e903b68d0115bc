"""What is the viewer's own: drafts, a reference they name, and what they take part in."""

from datetime import timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Participation
from programme import visibility
from programme.values import ActivitySeen, Status
from programme.viewer import Viewer

OFFERED = 5
MAY_STILL_WRITE = timedelta(days=7)


def drafts(session: Session, *, by: Viewer) -> tuple[ActivitySeen, ...]:
    """The viewer's own drafts, newest first."""
    question = visibility.activities(by).where(
        col(Activity.status) == Status.DRAFT, col(Activity.owner_id) == by.person_id
    )
    return visibility.see(session, question.order_by(col(Activity.id).desc()).limit(OFFERED))


def referred(session: Session, *, by: Viewer, ref: str) -> tuple[ActivitySeen, ...]:
    """The activity of a reference; none where it is not there for the viewer."""
    question = visibility.activities(by).where(col(Activity.ref) == ref.strip().upper())
    return visibility.see(session, question)


def taking_part(session: Session, *, by: Viewer) -> tuple[ActivitySeen, ...]:
    """What the viewer takes part in and may still write about: not over, or over for a week."""
    first, ends = visibility.first_day(by), visibility.last_day(by)
    question = visibility.activities(by).where(
        takes_part(by),
        col(Activity.status) != Status.REPORTED,
        or_(ends >= by.now.date() - MAY_STILL_WRITE, ends.is_(None)),
    )
    ordered = question.order_by(first.is_(None), first, col(Activity.id))
    return visibility.see(session, ordered.limit(OFFERED))


def mine(by: Viewer) -> ColumnElement[bool]:
    """What the viewer answers for or takes part in, as a condition."""
    return or_(col(Activity.owner_id) == by.person_id, takes_part(by))


def takes_part(by: Viewer) -> ColumnElement[bool]:
    """What the viewer takes part in, as a condition."""
    mine = select(col(Participation.activity_id)).where(
        col(Participation.person_id) == by.person_id
    )
    return col(Activity.id).in_(mine)
