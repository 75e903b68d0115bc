"""Plans made of rows: several at once, each question asked once for all of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.folding import fold
from db.tables import (
    Activity,
    ActivityBody,
    ActivityProject,
    Leg,
    Participation,
    Person,
    Project,
    ProjectTerritory,
)
from programme.instants import instant
from programme.radar.values import Charge, Plan, Stay
from programme.rules import EXACT
from programme.values import Answer, LegSeen, LegStatus, Level, Role
from programme.visibility import leg_seen

CONFIRMED = "confirmed"


class Planned:
    """The rows of some activities, from which plans are made."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self.session, self.ids = session, ids
        self.stays = _stays(session, ids)
        self.charges = _charges(session, ids)
        self.people = _people(session, ids)

    def plan(self, number: int, stays: Sequence[Stay]) -> Plan:
        """The plan of an activity, with these of its legs."""
        row = self.session.get_one(Activity, number)
        return Plan(
            number,
            row.title,
            row.ref,
            row.kind,
            tuple(replace(one, venue=row.venue) for one in stays),
            charges=tuple(self.charges[number]),
            theme=fold(row.theme) if row.theme else None,
            people=self.people[number],
        )


def stay(leg: LegSeen) -> Stay | None:
    """A leg with exact days as the radar takes it; None for all others."""
    days = leg.days
    if days.precision not in EXACT or days.start is None or days.end is None:
        return None
    begins = _instant(leg, days.start, days.start_time)
    return Stay(
        leg.id, leg.place, days.start, days.end, begins, _instant(leg, days.end, days.end_time)
    )


def _instant(leg: LegSeen, day: date, hour: time | None) -> datetime | None:
    if hour is None or leg.place.zone is None:
        return None
    return instant(datetime.combine(day, hour), leg.place.zone)


def sitting(session: Session, own: Activity) -> dict[int, str]:
    """Who has sat as a member in a session of the bodies that an activity serves."""
    if own.body_id is None:
        return {}
    mine = select(col(ActivityBody.body_id)).where(col(ActivityBody.activity_id) == own.id)
    question = (
        select(col(Person.id), col(Person.name))
        .join(Participation, col(Participation.person_id) == Person.id)
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .where(
            col(Participation.role) == Role.MEMBER,
            or_(col(Activity.body_id) == own.body_id, col(Activity.body_id).in_(mine)),
        )
        .order_by(col(Person.id))
    )
    return {number or 0: name for number, name in session.execute(question.distinct())}


def _stays(session: Session, ids: Sequence[int]) -> defaultdict[int, list[tuple[Level, Stay]]]:
    """The live legs with exact days, each with its level."""
    found: defaultdict[int, list[tuple[Level, Stay]]] = defaultdict(list)
    question = (
        select(Leg, Activity)
        .join(Activity, col(Activity.id) == Leg.activity_id)
        .where(
            col(Leg.activity_id).in_(ids),
            col(Leg.status).not_in([LegStatus.CANCELLED, LegStatus.POSTPONED]),
        )
    )
    for leg, activity in session.execute(question.order_by(col(Leg.start_on), col(Leg.id))):
        made = stay(leg_seen(leg))
        if made is not None:
            level = activity.level if leg.level is None else leg.level
            found[leg.activity_id].append((level, made))
    return found


def _charges(session: Session, ids: Sequence[int]) -> defaultdict[int, list[Charge]]:
    served = and_(
        col(ProjectTerritory.project_id) == Project.id, col(ProjectTerritory.status) == CONFIRMED
    )
    question = (
        select(ActivityProject, Project, col(ProjectTerritory.territory))
        .join(Project, col(Project.id) == ActivityProject.project_id)
        .outerjoin(ProjectTerritory, served)
        .where(col(ActivityProject.activity_id).in_(ids))
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    rows: dict[tuple[int, int], tuple[Project, set[str]]] = {}
    for of, project, territory in session.execute(question):
        _, there = rows.setdefault((of.activity_id, of.project_id), (project, set()))
        there |= {territory} - {None}
    found: defaultdict[int, list[Charge]] = defaultdict(list)
    for (number, project_id), (project, there) in rows.items():
        charge = Charge(project_id, project.name, project.ends_on, frozenset(there))
        found[number].append(charge)
    return found


def _people(session: Session, ids: Sequence[int]) -> defaultdict[int, dict[int, str]]:
    question = (
        select(col(Participation.activity_id), col(Person.id), col(Person.name))
        .join(Person, col(Person.id) == Participation.person_id)
        .where(
            col(Participation.activity_id).in_(ids), col(Participation.answer) != Answer.DECLINED
        )
        .order_by(col(Participation.id))
    )
    found: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for number, person_id, name in session.execute(question):
        found[number][person_id or 0] = name
    return found
