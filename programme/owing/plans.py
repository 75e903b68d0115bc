"""Activities, as ``owed`` reads them: their legs, and reminders that are not their kind's."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Leg, ReminderRule
from programme.ladders import ladder
from programme.once import once
from programme.owed import Planned
from programme.rules import Rung, rules
from programme.values import LegSeen
from programme.visibility import leg_seen

PLAN = "plan"


def planned(session: Session, activity: Activity) -> Planned:
    """An activity's rows as ``owed`` reads them."""
    number = activity.id or 0
    return once(session, (PLAN, number), lambda: plans(session, [activity])[number])


def plans(session: Session, activities: Collection[Activity]) -> dict[int, Planned]:
    """The rows of these activities as ``owed`` reads them, by number."""
    numbers = [one.id or 0 for one in activities]
    legs, own = _legs(session, numbers), _own_rules(session, numbers)
    return {
        one.id or 0: Planned(
            one.id or 0,
            one.kind,
            one.status,
            legs[one.id or 0],
            one.tell_at,
            _ladder(session, one, own[one.id or 0]),
        )
        for one in activities
    }


def _legs(session: Session, numbers: Collection[int]) -> defaultdict[int, list[LegSeen]]:
    question = (
        select(Leg).where(among(session, col(Leg.activity_id), numbers)).order_by(col(Leg.id))
    )
    found: defaultdict[int, list[LegSeen]] = defaultdict(list)
    for leg in session.scalars(question):
        found[leg.activity_id].append(leg_seen(leg))
    return found


def _own_rules(
    session: Session, numbers: Collection[int]
) -> defaultdict[int | None, list[ReminderRule]]:
    question = select(ReminderRule).where(
        among(session, col(ReminderRule.activity_id), numbers),
        col(ReminderRule.person_id).is_(None),
    )
    found: defaultdict[int | None, list[ReminderRule]] = defaultdict(list)
    for row in session.scalars(question.order_by(col(ReminderRule.id))):
        found[row.activity_id].append(row)
    return found


def _ladder(
    session: Session, activity: Activity, own: list[ReminderRule]
) -> tuple[Rung, ...] | None:
    return ladder(rules(session).of(activity.kind).ladder, own) if own else None
