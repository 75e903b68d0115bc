"""What reporting needs: where the report is, how many came, what came of it."""

from sqlalchemy.orm import Session

from programme import rights
from programme.questions import turn
from programme.refusals import FieldTooLong, NotPossible, Unread
from programme.values import Status
from programme.viewer import Viewer

LIMITS = {"report": 500, "summary": 1000}
MOST = 100_000


def put(session: Session, *, by: Viewer, activity_id: int, field: str, text: str) -> int:
    """Keep one of ``report``, ``attended`` and ``summary`` as it was typed.

    :raises NotPossible: it is not completed, or its report is in.
    :raises FieldTooLong: it would fit no message.
    :raises Unread: no number of people.
    """
    activity = rights.answered_for(session, by, activity_id, step="edit")
    if activity.status is not Status.COMPLETED:
        raise NotPossible(activity_id, Status.REPORTED, activity.status)
    if field == "attended":
        activity.attended = _number(activity_id, text)
    else:
        setattr(activity, field, _line(activity_id, field, text))
    turn(session, by, None)
    return activity_id


def _number(activity_id: int, text: str) -> int:
    typed = "".join(text.split())
    if not typed.isdecimal() or len(typed) > len(str(MOST)) or int(typed) > MOST:
        raise Unread(activity_id, text)
    return int(typed)


def _line(activity_id: int, field: str, text: str) -> str:
    line, limit = " ".join(text.split()), LIMITS[field]
    if len(line) > limit:
        raise FieldTooLong(activity_id, field, len(line), limit)
    return line
