"""People named to what is for named people only."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Named, Person
from programme import rights
from programme.refusals import MayNot, NotFound
from programme.viewer import DESK, Viewer
from programme.visibility import named_to, seen_by


def name(session: Session, *, by: Viewer, activity_id: int, person_id: int) -> int:
    """Name a person: from now on they may see all of it, when they ask for it. Twice is once.

    :raises NotFound: no such activity or person, or not for this viewer.
    :raises MayNot: only somebody named names others.
    """
    _theirs(session, by, activity_id)
    if session.get(Person, person_id) is None:
        raise NotFound
    keep(session, activity_id, person_id)
    return activity_id


def unname(session: Session, *, by: Viewer, activity_id: int, person_id: int) -> int:
    """Take a name back, but the last one never: somebody has to know.

    :raises NotFound, MayNot: as ``name``.
    """
    _theirs(session, by, activity_id)
    others = select(func.count()).where(
        col(Named.activity_id) == activity_id, col(Named.person_id) != person_id
    )
    if not session.scalar(others):
        raise MayNot("last_named")
    row = _row(session, activity_id, person_id)
    if row is not None:
        session.delete(row)
    return activity_id


def keep(session: Session, activity_id: int, person_id: int) -> None:
    """Add a name that is not there yet."""
    if _row(session, activity_id, person_id) is None:
        session.add(Named(activity_id=activity_id, person_id=person_id))


def _theirs(session: Session, by: Viewer, activity_id: int) -> Activity:
    activity = seen_by(session, by, activity_id)
    if by.person_id is None or activity.owner_id != by.person_id:
        rights.require(session, by, DESK, activity, step="edit")
    if not named_to(session, by, activity_id):
        raise MayNot("name")
    return activity


def _row(session: Session, activity_id: int, person_id: int) -> Named | None:
    question = select(Named).where(
        col(Named.activity_id) == activity_id, col(Named.person_id) == person_id
    )
    found: Named | None = session.scalar(question)
    return found
