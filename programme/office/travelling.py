"""Activities of people whom an act puts into another place, or into the same one at other times."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery, Leg, Participation, Person, Purpose
from programme.history import Witness
from programme.owing import OPEN, Concern
from programme.values import Status
from programme.whereabouts import ATTENDING, stays

# A change of these moves all who attend an activity to another place, or to another time; a change
# of an answer moves whoever gave it.
MOVES_ALL = {
    "activity": frozenset({"status", "kind"}),
    "leg": frozenset(
        {"zone", "precision", "start_on", "end_on", "start_time", "end_time", "status"}
    ),
}
ANSWERED = frozenset({"answer"})
A_DAY = timedelta(days=1)
# Two zones are a day apart at most, and quiet hours move a reminder by no more than another.
MARGIN = timedelta(days=3)


def elsewhere(session: Session, witness: Witness) -> set[Concern]:
    """What reminds people, of other activities, who are to be elsewhere when that falls due."""
    moved, whole, people = _moved(session, witness)
    days = _days(session, witness, moved) if people else []
    if not days:
        return set()
    zones = _zones(session, witness, moved)
    travellers = _travellers(session, people, zones, min(days) - A_DAY)
    reminded = exists().where(
        col(Delivery.activity_id) == Participation.activity_id,
        col(Delivery.person_id) == Participation.person_id,
        col(Delivery.purpose) == Purpose.REMINDER,
        col(Delivery.state).in_(OPEN),
        col(Delivery.due_at).between(_midnight(min(days)) - MARGIN, _midnight(max(days)) + MARGIN),
    )
    question = (
        select(col(Participation.activity_id), col(Participation.person_id))
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .where(
            among(session, col(Participation.person_id), travellers),
            col(Activity.status) == Status.CONFIRMED,
            reminded,
        )
    )
    found = (Concern(*each) for each in session.execute(question))
    return {one for one in found if one.activity_id not in whole}


def _moved(session: Session, witness: Witness) -> tuple[set[int], set[int], set[int]]:
    """The activities that move people, those of them that move all, and whom they move."""
    moved, all_of, people = set[int](), set[int](), set[int]()
    for activity_id, things in witness.touched().items():
        for (thing, number), fields in things.items():
            if fields & MOVES_ALL.get(thing, frozenset()):
                all_of.add(activity_id)
            elif thing == "participation" and fields & ANSWERED:
                moved.add(activity_id)
                people.add(session.get_one(Participation, number).person_id)
    question = select(col(Participation.person_id)).where(
        col(Participation.activity_id).in_(all_of), col(Participation.answer).in_(ATTENDING)
    )
    return moved | all_of, all_of, people | set(session.scalars(question))


def _travellers(
    session: Session, people: Collection[int], zones: Collection[str], since: date
) -> list[int]:
    """Those of them for whom it matters where they are: there is more than one zone for them."""
    there = stays(session, people, since)
    question = select(col(Person.id), col(Person.zone)).where(
        among(session, col(Person.id), people)
    )
    return [
        number or 0
        for number, zone in session.execute(question)
        if {zone, *zones, *(stay.zone for stay in there[number or 0])} != {zone}
    ]


def _zones(session: Session, witness: Witness, moved: Collection[int]) -> set[str]:
    """The zones of these activities, as they are and as they were."""
    now = session.scalars(select(col(Leg.zone)).where(col(Leg.activity_id).in_(moved)))
    was = (fields.get("zone") for (thing, _), fields in witness.was.items() if thing == "leg")
    return {zone for zone in (*now, *was) if zone}


def _days(session: Session, witness: Witness, moved: Collection[int]) -> list[date]:
    """The days of these activities, as they are and as they were."""
    legs = session.scalars(select(Leg).where(col(Leg.activity_id).in_(moved)))
    now = [day for leg in legs for day in (leg.start_on, leg.end_on) if day]
    was = [
        date.fromisoformat(fields[name])
        for (thing, _), fields in witness.was.items()
        if thing == "leg"
        for name in ("start_on", "end_on")
        if fields.get(name)
    ]
    return now + was


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
