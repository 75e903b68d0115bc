"""Activities of people whom an act puts into another place, or into the same one at other times."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.many import Row
from db.tables import Activity, Delivery, Leg, Participation, Person, Purpose
from programme.history import Fields, Thing, Witness
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
LEG = "leg"
Touched = dict[Thing, frozenset[str]]
A_DAY = timedelta(days=1)
# Two zones are a day apart at most, and quiet hours move a reminder by no more than another.
MARGIN = timedelta(days=3)


def elsewhere(session: Session, witness: Witness, lot: Iterable[Row] = ()) -> set[Concern]:
    """What reminds people, of other activities, who are to be elsewhere when that falls due.

    :param lot: the rows that were written many at a time.
    """
    touched, legs = witness.touched(), [f for (thing, _), f in witness.was.items() if thing == LEG]
    for one in lot:
        if one["activity_id"] and one["was"] and one["now"]:
            thing = (one["thing"], one["thing_id"])
            touched.setdefault(one["activity_id"], {})[thing] = frozenset(one["now"])
            legs += [one["was"]] if one["thing"] == LEG else []
    moved, whole, people = _moved(session, touched)
    days = _days(session, legs, moved) if people else []
    if not days:
        return set()
    zones = _zones(session, legs, moved)
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


def _moved(session: Session, touched: Mapping[int, Touched]) -> tuple[set[int], set[int], set[int]]:
    """The activities that move people, those of them that move all, and whom they move."""
    moved, all_of, people = set[int](), set[int](), set[int]()
    for activity_id, things in touched.items():
        for (thing, number), fields in things.items():
            if fields & MOVES_ALL.get(thing, frozenset()):
                all_of.add(activity_id)
            elif thing == "participation" and fields & ANSWERED:
                moved.add(activity_id)
                people.add(session.get_one(Participation, number).person_id)
    question = select(col(Participation.person_id)).where(
        among(session, col(Participation.activity_id), all_of),
        col(Participation.answer).in_(ATTENDING),
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


def _zones(session: Session, were: Iterable[Fields], moved: Collection[int]) -> set[str]:
    """The zones of these activities, as they are and as they were."""
    now = session.scalars(select(col(Leg.zone)).where(among(session, col(Leg.activity_id), moved)))
    was = (fields.get("zone") for fields in were)
    return {zone for zone in (*now, *was) if zone}


def _days(session: Session, were: Iterable[Fields], moved: Collection[int]) -> list[date]:
    """The days of these activities, as they are and as they were."""
    spans = select(col(Leg.start_on), col(Leg.end_on))
    legs = session.execute(spans.where(among(session, col(Leg.activity_id), moved)))
    now = [day for leg in legs for day in leg if day]
    was = [
        date.fromisoformat(fields[name])
        for fields in were
        for name in ("start_on", "end_on")
        if fields.get(name)
    ]
    return now + was


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
