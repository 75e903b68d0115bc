"""Whose a broadcast is."""

from sqlalchemy.orm import Session

from db.tables import Activity, Broadcast
from programme import rights
from programme.refusals import MayNot, NotFound
from programme.values import Course, Level, Status
from programme.viewer import Viewer

CLOSED = frozenset({Status.COMPLETED, Status.REPORTED})


def own(session: Session, by: Viewer, broadcast_id: int) -> Broadcast:
    """A broadcast that the viewer has written.

    :raises NotFound: no such broadcast, or somebody else's.
    """
    row = session.get(Broadcast, broadcast_id)
    if row is None or by.person_id is None or row.by_id != by.person_id:
        raise NotFound
    return row


def answered_for(session: Session, by: Viewer, broadcast_id: int) -> Broadcast:
    """A broadcast of the viewer's own, or one that has left the draft in what they answer for.

    :raises NotFound, MayNot: no such broadcast, or not theirs.
    """
    row = session.get(Broadcast, broadcast_id)
    if row is None or by.person_id is None:
        raise NotFound
    if row.by_id != by.person_id:
        if row.course is Course.DRAFT:
            raise NotFound
        rights.answered_for(session, by, row.activity_id, step="broadcast")
    return row


def theirs(session: Session, by: Viewer, activity_id: int) -> Activity:
    """The activity, for those who may write to everybody in it, while there is anything to say.

    :raises NotFound, MayNot: not theirs, over, or for named people only.
    """
    activity = rights.answered_for(session, by, activity_id, step="broadcast")
    if activity.status in CLOSED:
        raise MayNot("over")
    if activity.level is Level.RED:
        raise MayNot("red")
    return activity
