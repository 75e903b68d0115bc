"""Whom an activity asks about itself, as ``owed`` reads them."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import deciding
from programme.owed import Answering, Owed
from programme.owed import questions as owed_questions
from programme.owing.asked import with_chat
from programme.owing.plans import planned
from programme.rules import rules

FIRST = 1


def questions(session: Session, activity: Activity) -> Iterator[Owed]:
    """To its owner, or where it has none to the managers of its projects."""
    managers = with_chat(session, sorted(deciding.managers(session, activity)))
    owners = with_chat(session, [activity.owner_id]) if activity.owner_id else managers
    who = Answering(owners, managers, activity.revised_at, unreported=_unreported(activity))
    return owed_questions(planned(session, activity), who, rules(session))


def _unreported(activity: Activity) -> bool:
    """Whether its report lacks something; what was taken in as over, and left so, is a record."""
    reported = (activity.report, activity.attended, activity.summary)
    recorded = activity.source is not None and activity.version == FIRST
    return None in reported and not recorded
