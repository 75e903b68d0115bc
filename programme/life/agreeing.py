"""The host or the venue of a leg has agreed; other days or another place ask anew."""

from sqlalchemy.orm import Session

from programme import edits
from programme.questions import turn
from programme.values import LegStatus
from programme.viewer import Viewer


def agree(session: Session, *, by: Viewer, activity_id: int, leg_id: int) -> int:
    """Note that the place of a leg is agreed upon. Twice is once.

    :raises NotFound: no such leg.
    :raises NotPossible: the activity is over or cancelled.
    """
    activity = edits.editable(session, by, activity_id)
    leg = edits.leg_of(session, activity, leg_id, lacking="")
    if leg.status is LegStatus.PLANNED:
        leg.status = LegStatus.CONFIRMED
    turn(session, by, None)
    return activity_id
