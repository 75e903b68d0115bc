"""A message about one activity."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Delivery, Purpose
from programme.owed import Planned
from programme.parcels import details
from programme.parcels.known import Known
from programme.parcels.values import Parcel, Restricted
from programme.particulars import agenda_of
from programme.quiet import is_quiet
from programme.rules import rules
from programme.tongues import read_in
from programme.values import ActivitySeen
from programme.whereabouts import quiet_of


def parcel_of(
    session: Session, row: Delivery, known: Known, *, zone: str, now: datetime
) -> Parcel | None:
    """What the reader of one delivery is to be told of its activity."""
    seen = known.seen.get(row.id or 0)
    if seen is None or row.chat_id is None:
        return None
    person, activity = known.people[row.person_id], known.activities[seen.id]
    seen = read_in(seen, person.language)
    plan, part = known.plans[seen.id], known.parts.get((seen.id, row.person_id))
    told = details.known_before(session, row, part, known.facts[seen.id])
    if _says_nothing(row, seen, told, known.facts[seen.id]):
        return None
    kind, attach = rules(session).of(activity.kind), _attached(session, row, plan)
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
        attach=attach,
        role=part.role if part else None,
        answer=part.answer if part else None,
        told=told,
        letter=details.letter(session, row, person.language),
        approval=details.approval(session, row),
        guest=details.guest(session, row),
        calendar=known.looks.get(row.id or 0),
        agenda=agenda_of(session, activity, known.reach[row.id or 0], person.language)
        if "agenda" in attach
        else (),
    )


def restricted(
    session: Session, row: Delivery, known: Known, *, zone: str, now: datetime
) -> Restricted | None:
    """What a named reader is told unasked: that there is news of the thing of this handle."""
    handle = known.handle(row)
    if handle is None or row.chat_id is None:
        return None
    person = known.people[row.person_id]
    return Restricted(
        row.id or 0,
        row.purpose,
        row.chat_id,
        person.language,
        now,
        handle,
        silent=row.silent or is_quiet(now, quiet_of(session, person), zone),
        repeated=row.repeated,
    )


def _says_nothing(
    row: Delivery, seen: ActivitySeen, told: Mapping[str, Any] | None, facts: Mapping[str, Any]
) -> bool:
    """Whether all that a message would be about lies in legs that its reader may not see."""
    legs = {leg.id for leg in seen.legs}
    if row.purpose is Purpose.REMINDER:
        return row.leg_id is not None and row.leg_id not in legs
    if row.purpose is not Purpose.CHANGE or told is None or len(legs) == len(facts["legs"]):
        return False
    before, after = ([leg for leg in one["legs"] if leg["id"] in legs] for one in (told, facts))
    return before == after and told["status"] == facts["status"]


def _attached(session: Session, row: Delivery, plan: Planned) -> frozenset[str]:
    """What goes along with a reminder, as its rule says."""
    ladder = rules(session).of(plan.kind).ladder if plan.ladder is None else plan.ladder
    said = (rung.attach for rung in ladder if rung.name == row.rule)
    return next(said, frozenset()) if row.purpose is Purpose.REMINDER else frozenset()
