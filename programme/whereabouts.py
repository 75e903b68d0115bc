"""Where people are: at the venue of what they attend in person, else in their own zone."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Leg, Participation, Person
from programme.legs import end_of, evening_before
from programme.owed.reminders import LIVE
from programme.quiet import Quiet, Stay, quiet_hours
from programme.rules import rules
from programme.values import REMOTE, Answer, Level, Status
from programme.visibility import leg_level, leg_seen

ATTENDING = frozenset({Answer.ACCEPTED, Answer.ATTENDED})


def stays(session: Session, people: Collection[int], since: date) -> defaultdict[int, list[Stay]]:
    """Where these people attend in person, from a day on: confirmed activities they accepted."""
    question = (
        select(col(Participation.person_id), Leg)
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .join(Leg, col(Leg.activity_id) == Activity.id)
        .where(
            among(session, col(Participation.person_id), people),
            col(Participation.answer).in_(ATTENDING),
            col(Activity.status) == Status.CONFIRMED,
            col(Activity.kind).not_in(REMOTE),
            col(Leg.status).in_(LIVE),
            col(Leg.end_on) >= since,
            # Where somebody is for named people only, no hour of another message may say.
            leg_level() < int(Level.RED),
        )
        .order_by(col(Leg.start_on), col(Leg.id))
    )
    found: defaultdict[int, list[Stay]] = defaultdict(list)
    known: dict[int | None, Stay | None] = {}
    for person_id, leg in session.execute(question):
        if leg.id not in known:
            known[leg.id] = _stay(session, leg)
        stay = known[leg.id]
        if stay:
            found[person_id].append(stay)
    return found


def _stay(session: Session, leg: Leg) -> Stay | None:
    seen, office = leg_seen(leg), rules(session)
    begins, ends = evening_before(seen, office), end_of(seen, office)
    if begins is None or ends is None or seen.place.zone is None:
        return None
    return Stay(seen.place.zone, begins, ends)


def quiet_of(session: Session, person: Person) -> Quiet | None:
    """The quiet hours that hold for somebody: their own, else the office's."""
    return quiet_hours(person.quiet_from, person.quiet_until, rules(session).quiet)
