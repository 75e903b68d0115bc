"""Whether a known activity has come to be as a paper has it."""

from sqlalchemy.orm import Session

from db.tables import Activity, Leg
from programme.papers.altering import legs_of
from programme.papers.parts import cut
from programme.papers.values import Alteration, LegAltered
from programme.values import LegStatus


def stands(session: Session, activity: Activity, alters: Alteration) -> bool:
    """Whether an activity is by now as the paper has it."""
    if alters.title and cut(alters.title) != activity.title:
        return False
    if alters.kind not in {None, activity.kind}:
        return False
    if any(getattr(activity, name) != value for name, value in alters.own.items()):
        return False
    legs = legs_of(session, activity).values()
    live = [leg for leg in legs if leg.status is not LegStatus.CANCELLED]
    return all(any(_as_said(leg, one) for leg in live) for one in alters.legs)


def _as_said(leg: Leg, one: LegAltered) -> bool:
    """Whether a leg has the place and the days that are said of it."""
    if one.leg_id not in {None, leg.id}:
        return False
    place, days = one.place, one.days
    if (one.host or leg.host, one.team or leg.team) != (leg.host, leg.team):
        return False
    there = place is None or (place.city, place.territory) == (leg.city, leg.territory)
    spans = (leg.precision, leg.start_on, leg.end_on, leg.start_time, leg.end_time)
    said = days and (days.precision, days.start, days.end, days.start_time, days.end_time)
    return there and said in {None, spans}
