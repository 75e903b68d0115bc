"""The text to copy, for a guest whom Telegram does not reach: what they would have been sent."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Participation, Person, Purpose
from programme import owing, rights
from programme.legs import start_of
from programme.owed import facts_of
from programme.parcels import Parcel
from programme.people import held
from programme.refusals import NotFound
from programme.rules import rules
from programme.values import ActivitySeen, Answer, LegSeen, LegStatus
from programme.viewer import Channel, Viewer
from programme.visibility import activities, see


def to_copy(
    session: Session, *, by: Viewer, activity_id: int, person_id: int
) -> tuple[str, Parcel]:
    """The name of a guest, and what they would be told now, as they may see it.

    Who has not answered is invited; who knows an older state is told of the change; who has
    declined is asked nothing; everybody else is reminded.


    :raises NotFound: nobody of that number takes part, or they may see nothing of it.
    """
    rights.answered_for(session, by, activity_id, step="step")
    part = session.scalar(
        select(Participation).where(
            col(Participation.activity_id) == activity_id,
            col(Participation.person_id) == person_id,
        )
    )
    if part is None:
        raise NotFound
    guest = Viewer(person_id, held(session, person_id), Channel.DIRECT, by.now)
    found = see(session, activities(guest).where(col(Activity.id) == activity_id))
    if not found:
        raise NotFound
    person = session.get_one(Person, person_id)
    facts = facts_of(owing.planned(session, session.get_one(Activity, activity_id)))
    leg = _next_leg(session, found[0], by.now)
    return person.name, Parcel(
        0,
        _purpose(part, facts, leg),
        0,
        person.language,
        person.zone,
        by.now,
        found[0],
        leg_id=leg.id if leg else None,
        answer=part.answer,
        told=part.told,
    )


def _purpose(part: Participation, facts: dict[str, Any], leg: LegSeen | None) -> Purpose:
    if part.told and part.told != facts:
        return Purpose.CHANGE
    asked = part.answer is Answer.INVITED
    return Purpose.INVITATION if asked or leg is None else Purpose.REMINDER


def _next_leg(session: Session, activity: ActivitySeen, now: datetime) -> LegSeen | None:
    """The next leg that has its day, where one is ahead."""
    live = (leg for leg in activity.legs if leg.status is not LegStatus.CANCELLED)
    starts = ((start_of(leg, rules(session)), leg) for leg in live)
    ahead = ((start, leg.id, leg) for start, leg in starts if start and start > now)
    return next((leg for _, _, leg in sorted(ahead)[:1]), None)
