"""The values of a question, as far as its viewer reaches into each row."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, ActivityBody, ActivityProject, Body, Leg, Person, Project
from programme.tongues import read_in
from programme.values import ActivitySeen, Days, LegSeen, Level, Place, Precision
from programme.visibility.levels import leg_level
from programme.visibility.texts import texts_of

# A field without a level is amber.
FIELD_LEVELS = {"reason": Level.AMBER, "owner": Level.AMBER}


def see(session: Session, question: Select[Activity, int]) -> tuple[ActivitySeen, ...]:
    """The values of a question, in its order: legs above reach absent, fields above it empty."""
    return valued(
        session,
        [(activity, Level(reach)) for activity, reach in session.execute(question)],
        question.get_execution_options().get("language"),
    )


def valued(
    session: Session, rows: Sequence[tuple[Activity, Level]], language: str | None = None
) -> tuple[ActivitySeen, ...]:
    """The values of these rows, each seen as far as its level and read in a language; none twice.

    Without a language they say what was written, and have the other texts beside it.
    """
    ids = [activity.id for activity, _ in rows if activity.id]
    if not ids:
        return ()
    legs = _legs(session, {activity.id or 0: (activity, reach) for activity, reach in rows})
    projects = _projects(session, ids)
    bodies = _names(session, Body, {activity.body_id for activity, _ in rows})
    also = _also(session, ids)
    owners = _names(session, Person, {activity.owner_id for activity, _ in rows})
    texts = texts_of(session, [activity for activity, _ in rows])
    made = (
        _value(
            activity,
            reach,
            legs=tuple(legs[activity.id or 0]),
            projects=tuple(projects[activity.id or 0]),
            body=bodies.get(activity.body_id),
            also=tuple(also[activity.id or 0]),
            owner=owners.get(activity.owner_id),
            texts=tuple(
                one
                for one in texts.get(activity.id or 0, ())
                if FIELD_LEVELS.get(one.field, Level.CLEAR) <= reach
            ),
        )
        for activity, reach in rows
    )
    return tuple(read_in(one, language) for one in made)


def _value(row: Activity, reach: Level, *, owner: str | None, **shown: Any) -> ActivitySeen:
    def field(name: str, value: str | None) -> str | None:
        return value if FIELD_LEVELS[name] <= reach else None

    return ActivitySeen(
        id=row.id or 0,
        ref=row.ref,
        kind=row.kind,
        title=row.title,
        title_language=row.title_language,
        status=row.status,
        level=row.level,
        version=row.version,
        revision=row.revision,
        revised_at=row.revised_at,
        session_no=row.session_no,
        reason=field("reason", row.reason),
        owner=field("owner", owner),
        **shown,
    )


def _legs(
    session: Session, rows: dict[int, tuple[Activity, Level]]
) -> defaultdict[int, list[LegSeen]]:
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


def _projects(session: Session, ids: Sequence[int]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    question = (
        select(col(ActivityProject.activity_id), col(Project.name))
        .join(Project, col(Project.id) == ActivityProject.project_id)
        .where(among(session, col(ActivityProject.activity_id), ids))
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    for activity_id, name in session.execute(question):
        found[activity_id].append(name)
    return found


def _also(session: Session, ids: Sequence[int]) -> defaultdict[int, list[str]]:
    """The further bodies that a session serves."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    question = (
        select(col(ActivityBody.activity_id), col(Body.name))
        .join(Body, col(Body.id) == ActivityBody.body_id)
        .where(among(session, col(ActivityBody.activity_id), ids))
        .order_by(col(ActivityBody.id))
    )
    for activity_id, name in session.execute(question):
        found[activity_id].append(name)
    return found


def _names(session: Session, table: type[Any], ids: set[int | None]) -> dict[int | None, str]:
    wanted = [one for one in ids if one is not None]
    if not wanted:
        return {}
    question = select(table.id, table.name).where(among(session, table.id, wanted))
    return dict(session.execute(question).all())
