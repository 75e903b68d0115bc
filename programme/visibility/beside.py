"""What stands beside an activity in other tables: its legs, its projects, its bodies, and names."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, ActivityBody, ActivityProject, Body, Leg, Project
from programme.values import Days, LegSeen, Level, Place, Precision
from programme.visibility.levels import leg_level


def legs_of(
    session: Session, rows: dict[int, tuple[Activity, Level]]
) -> defaultdict[int, list[LegSeen]]:
    """The legs within reach of each activity."""
    found: defaultdict[int, list[LegSeen]] = defaultdict(list)
    question = (
        select(Leg, leg_level())
        .join(Activity, col(Activity.id) == Leg.activity_id)
        .where(among(session, col(Leg.activity_id), rows))
        .order_by(col(Leg.id))
    )
    for leg, level in session.execute(question):
        _, reach = rows[leg.activity_id]
        if level <= reach:
            found[leg.activity_id].append(leg_seen(leg))
    return found


def leg_seen(leg: Leg) -> LegSeen:
    """The value of one leg."""
    return LegSeen(
        leg.id or 0,
        leg.uid,
        Place(leg.city, leg.territory, leg.zone, leg.zone_guessed),
        Days(
            leg.precision or Precision.TBC, leg.start_on, leg.end_on, leg.start_time, leg.end_time
        ),
        leg.status,
    )


def projects_of(session: Session, ids: Sequence[int]) -> defaultdict[int, list[str]]:
    """The projects of each activity by name, the leading one first."""
    question = (
        select(col(ActivityProject.activity_id), col(Project.name))
        .join(Project, col(Project.id) == ActivityProject.project_id)
        .where(among(session, col(ActivityProject.activity_id), ids))
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    return _gathered(session, question)


def bodies_of(session: Session, ids: Sequence[int]) -> defaultdict[int, list[str]]:
    """The further bodies that a session serves, by name."""
    question = (
        select(col(ActivityBody.activity_id), col(Body.name))
        .join(Body, col(Body.id) == ActivityBody.body_id)
        .where(among(session, col(ActivityBody.activity_id), ids))
        .order_by(col(ActivityBody.id))
    )
    return _gathered(session, question)


def _gathered(session: Session, question: Select[int, str]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for activity_id, name in session.execute(question):
        found[activity_id].append(name)
    return found


def names(session: Session, table: type[Any], ids: set[int | None]) -> dict[int | None, str]:
    """The names of these rows."""
    wanted = [one for one in ids if one is not None]
    if not wanted:
        return {}
    question = select(table.id, table.name).where(among(session, table.id, wanted))
    return dict(session.execute(question).all())
