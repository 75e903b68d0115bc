"""The links of an activity, as far as a viewer sees what is at their other end."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg, Link
from programme import visibility
from programme.values import ActivitySeen, Bond, LegStatus, Status
from programme.viewer import Viewer

# What lies so near in one territory is likely to belong together.
NEARBY = timedelta(days=7)
OFFERED = 5


@dataclass(frozen=True)
class Linked:
    """One link: what is at its other end; ``forward``: it reads from here to there."""

    id: int
    bond: Bond
    forward: bool
    other: ActivitySeen


def linked(session: Session, *, by: Viewer, activity_id: int) -> tuple[Linked, ...]:
    """The links of an activity in the order in which they were made; unseen ones are absent."""
    question = select(Link).where(
        or_(col(Link.activity_id) == activity_id, col(Link.other_id) == activity_id)
    )
    links = list(session.scalars(question.order_by(col(Link.id))))
    if not links:
        return ()
    ends = {one.id: _other(one, activity_id) for one in links}
    beginning = visibility.activities(by).where(col(Activity.id).in_(ends.values()))
    others = {one.id: one for one in visibility.see(session, beginning)}
    return tuple(
        Linked(one.id or 0, one.bond, one.activity_id == activity_id, others[ends[one.id]])
        for one in links
        if ends[one.id] in others
    )


def candidates(session: Session, *, by: Viewer, activity_id: int) -> tuple[ActivitySeen, ...]:
    """What lies near an activity in time and territory and is not linked with it, at most five.

    :raises NotFound: no such activity, or not for this viewer.
    """
    visibility.seen_by(session, by, activity_id)
    known = {
        activity_id,
        *(one.other.id for one in linked(session, by=by, activity_id=activity_id)),
    }
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    [own] = visibility.see(session, question)
    near = [
        and_(
            col(Leg.territory) == leg.place.territory,
            col(Leg.start_on) <= leg.days.end + NEARBY,
            col(Leg.end_on) >= leg.days.start - NEARBY,
            col(Leg.status) != LegStatus.CANCELLED,
        )
        for leg in own.live_legs
        if leg.place.territory and leg.days.start and leg.days.end
    ]
    if not near:
        return ()
    first = visibility.first_day(by)
    beside = visibility.activities(by).where(
        visibility.has_leg(by, or_(*near)),
        col(Activity.id).not_in(known),
        col(Activity.status).not_in([Status.DRAFT, Status.CANCELLED]),
    )
    return visibility.see(session, beside.order_by(first, col(Activity.id)).limit(OFFERED))


def _other(link: Link, activity_id: int) -> int:
    return link.other_id if link.activity_id == activity_id else link.activity_id
