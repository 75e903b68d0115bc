"""The radar over an activity as one viewer sees it; what they may not see is said to be there."""

from dataclasses import replace

from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity
from programme import visibility
from programme.almanac import almanac
from programme.radar.around import near
from programme.radar.planning import Planned, sitting, stay
from programme.radar.surveying import survey
from programme.radar.values import Advice, Plan, Stay
from programme.refusals import NotFound
from programme.rules import rules
from programme.values import ActivitySeen, Days, LegSeen, Level, Place, Status
from programme.viewer import Viewer

WATCHED = frozenset({Status.DRAFT, Status.TENTATIVE, Status.CONFIRMED})


def advice(
    session: Session,
    *,
    by: Viewer,
    seen: ActivitySeen,
    leg_id: int | None = None,
    days: Days | None = None,
    place: Place | None = None,
) -> tuple[Advice, ...]:
    """What is worth knowing of an activity that is to come, the gravest first.

    :param seen: the activity as this viewer sees it.
    :param leg_id: a leg that is about to move, to these ``days`` and this ``place``.
    """
    legs = [_moved(leg, leg_id, days, place) for leg in seen.live_legs]
    stays = [one for leg in legs if (one := stay(leg))]
    if seen.status not in WATCHED or not any(one.end >= by.now.date() for one in stays):
        return ()
    own = session.get_one(Activity, seen.id)
    members = sitting(session, own)
    beside = near(session, own, stays, members)
    found = Planned(session, [seen.id, *beside])
    plan = replace(found.plan(seen.id, stays), title=seen.title, members=members)
    around, hidden = _apart(session, by, found, beside)
    return survey(
        plan,
        around=around,
        hidden=hidden,
        almanac=almanac(session),
        hosts=rules(session).hosts,
    )


def foreseen(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    leg_id: int,
    days: Days | None = None,
    place: Place | None = None,
) -> tuple[Advice, ...]:
    """What is worth knowing of a move before it is saved.

    :raises NotFound: no such activity, or not for this viewer.
    """
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    for seen in visibility.see(session, question):
        return advice(session, by=by, seen=seen, leg_id=leg_id, days=days, place=place)
    raise NotFound


def _moved(leg: LegSeen, leg_id: int | None, days: Days | None, place: Place | None) -> LegSeen:
    if leg.id != leg_id:
        return leg
    return replace(leg, days=days or leg.days, place=place or leg.place)


def _apart(
    session: Session, by: Viewer, found: Planned, beside: list[int]
) -> tuple[list[Plan], list[Plan]]:
    """The plans around: as far as the viewer sees them, and the rest without what is red.

    That something red exists is known to the people it names alone.
    """
    if not beside:
        return [], []
    question = visibility.activities(by).where(col(Activity.id).in_(beside))
    reach = {row.id: Level(level) for row, level in session.execute(question)}
    around, hidden = list[Plan](), list[Plan]()
    for number in beside:
        shown, kept = list[Stay](), list[Stay]()
        for level, one in found.stays[number]:
            if number in reach and level <= reach[number]:
                shown.append(one)
            elif level < Level.RED:
                kept.append(one)
        around += [found.plan(number, shown)] if shown else []
        hidden += [found.plan(number, kept)] if kept else []
    return around, hidden
