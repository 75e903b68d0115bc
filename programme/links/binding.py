"""Links made and removed, and a session given to a further body."""

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityBody, Body, Link
from programme import rights
from programme.questions import turn
from programme.refusals import NotFound, NothingToChange
from programme.values import Bond, Status
from programme.viewer import DESK, Viewer
from programme.visibility import seen_by


def bind(session: Session, *, by: Viewer, activity_id: int, other_id: int, bond: Bond) -> int:
    """Say how an activity belongs to another one; two have one link, and the last word counts.

    :raises NotFound: one of them is not there for the viewer, or still a draft.
    :raises MayNot: the first is not theirs to edit.
    :raises NothingToChange: it is so already, or they are one and the same.
    """
    _editable(session, by, activity_id)
    if seen_by(session, by, other_id).status is Status.DRAFT:
        raise NotFound
    if activity_id == other_id:
        raise NothingToChange(activity_id)
    link = session.scalar(
        select(Link).where(
            or_(
                and_(col(Link.activity_id) == activity_id, col(Link.other_id) == other_id),
                and_(col(Link.activity_id) == other_id, col(Link.other_id) == activity_id),
            )
        )
    )
    if link is None:
        session.add(Link(activity_id=activity_id, other_id=other_id, bond=bond))
    elif (link.activity_id, link.bond) == (activity_id, bond):
        raise NothingToChange(activity_id)
    else:
        link.activity_id, link.other_id, link.bond = activity_id, other_id, bond
    turn(session, by, None)
    return activity_id


def unbind(session: Session, *, by: Viewer, activity_id: int, link_id: int) -> int:
    """Remove a link, from either of its ends. Twice is once.

    :raises NotFound, MayNot: the activity is not theirs to see, or to edit.
    """
    _editable(session, by, activity_id)
    link = session.get(Link, link_id)
    if link is None or activity_id not in {link.activity_id, link.other_id}:
        raise NothingToChange(activity_id)
    session.delete(link)
    return activity_id


def serve(session: Session, *, by: Viewer, activity_id: int, code: str) -> int:
    """Let a session serve a further body in the same meeting, or no longer, if it does.

    :raises NotFound: no body has this code, or the activity is not theirs.
    :raises NothingToChange: it is the body that meets in any case.
    """
    activity = _editable(session, by, activity_id)
    body = session.scalar(select(Body).where(col(Body.code) == code))
    if body is None:
        raise NotFound(code)
    if activity.body_id == body.id:
        raise NothingToChange(activity_id)
    if activity.body_id is None:
        activity.body_id = body.id
        return activity_id
    there = session.scalar(
        select(ActivityBody).where(
            col(ActivityBody.activity_id) == activity_id, col(ActivityBody.body_id) == body.id
        )
    )
    if there is None:
        session.add(ActivityBody(activity_id=activity_id, body_id=body.id or 0))
    else:
        session.delete(there)
    return activity_id


def _editable(session: Session, by: Viewer, activity_id: int) -> Activity:
    """Also what is over belongs to something; a draft belongs to nothing yet."""
    activity = seen_by(session, by, activity_id)
    if activity.status is Status.DRAFT:
        raise NotFound
    if by.person_id is None or activity.owner_id != by.person_id:
        rights.require(session, by, DESK, activity, step="edit")
    return activity
