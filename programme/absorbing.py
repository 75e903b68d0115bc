"""What is typed turns out to belong to something known: its legs are added there."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import drafts, edits, visibility
from programme.edits import LegGiven
from programme.questions import turn
from programme.refusals import NotPossible
from programme.values import ActivitySeen, Days, Place, Status
from programme.viewer import Viewer

# More than any office has open at once; what is newest counts first.
MOST = 300


def known(session: Session, *, by: Viewer, activity_id: int) -> tuple[ActivitySeen, ...]:
    """What the viewer may see beside this draft and that has not ended, the newest first."""
    ends = visibility.last_day(by)
    question = visibility.activities(by).where(
        col(Activity.id) != activity_id,
        col(Activity.status).not_in(edits.CLOSED),
        (ends >= by.now.date()) | ends.is_(None),
    )
    return visibility.see(session, question.order_by(col(Activity.id).desc()).limit(MOST))


def absorb(session: Session, *, by: Viewer, activity_id: int, into: int) -> int:
    """Add the legs of a draft to another activity and throw the draft away; its id is the result.

    A leg that the other one has already, same city and same days, is not added again.

    :raises NotPossible: the first is no draft any more, or the other is over or cancelled.
    :raises TooManyLegs: they would not fit one message.
    """
    draft = edits.editable(session, by, activity_id)
    if draft.status is not Status.DRAFT or activity_id == into:
        raise NotPossible(activity_id, Status.DRAFT, draft.status)
    target = edits.editable(session, by, into)
    there = {_said(leg) for leg in _legs(session, into)}
    fresh = [leg for leg in _legs(session, activity_id) if _said(leg) not in there]
    edits.add_legs(session, target, [_given(leg) for leg in fresh])
    drafts.erase(session, activity_id)
    turn(session, by, None)
    return edits.proceed(session, by, target)


def _legs(session: Session, activity_id: int) -> list[Leg]:
    question = select(Leg).where(col(Leg.activity_id) == activity_id)
    return list(session.scalars(question.order_by(col(Leg.id))))


def _said(leg: Leg) -> tuple[object, ...]:
    return leg.city, leg.territory, leg.start_on, leg.end_on


def _given(leg: Leg) -> LegGiven:
    days = (leg.start_on, leg.end_on, leg.start_time, leg.end_time)
    return LegGiven(
        Place(leg.city, leg.territory, leg.zone, leg.zone_guessed),
        Days(leg.precision, *days) if leg.precision else None,
        leg.host,
        leg.team,
    )
