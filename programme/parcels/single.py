"""A message about one activity."""

from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Delivery, Purpose
from programme.owed import Planned
from programme.parcels import details
from programme.parcels.known import Known
from programme.parcels.values import Parcel
from programme.quiet import is_quiet
from programme.rules import rules
from programme.whereabouts import quiet_of


def parcel_of(
    session: Session, row: Delivery, known: Known, *, zone: str, now: datetime
) -> Parcel | None:
    """What the reader of one delivery is to be told of its activity."""
    seen = known.seen.get(row.id or 0)
    if seen is None or row.chat_id is None:
        return None
    person, activity = known.people[row.person_id], known.activities[seen.id]
    plan, part = known.plans[seen.id], known.parts.get((seen.id, row.person_id))
    told = details.known_before(session, row, part, known.facts[seen.id])
    kind = rules(session).of(activity.kind)
    return Parcel(
        row.id or 0,
        row.purpose,
        row.chat_id,
        person.language,
        zone,
        now,
        seen,
        silent=row.silent or is_quiet(now, quiet_of(session, person), zone),
        repeated=row.repeated,
        discreet=person.discreet or kind.discreet,
        leg_id=row.leg_id,
        rule=row.rule,
        attach=_attached(session, row, plan),
        role=part.role if part else None,
        answer=part.answer if part else None,
        told=told,
        letter=details.letter(session, row, person.language),
        approval=details.approval(session, row),
        guest=details.guest(session, row),
        calendar=known.looks.get(row.id or 0),
    )


def _attached(session: Session, row: Delivery, plan: Planned) -> frozenset[str]:
    """What goes along with a reminder, as its rule says."""
    ladder = rules(session).of(plan.kind).ladder if plan.ladder is None else plan.ladder
    said = (rung.attach for rung in ladder if rung.name == row.rule)
    return next(said, frozenset()) if row.purpose is Purpose.REMINDER else frozenset()
