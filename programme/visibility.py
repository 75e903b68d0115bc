"""What a viewer sees: the beginning of every question about activities, and the maker of values."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, literal, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Leg, Participation, Person, Project
from programme.refusals import NotFound
from programme.values import ActivitySeen, Days, LegSeen, LegStatus, Level, Place, Precision, Status
from programme.viewer import ENTRUSTED, MANAGING, Viewer

# A field without a level is amber.
FIELD_LEVELS = {"reason": Level.AMBER, "owner": Level.AMBER}


def activities(by: Viewer) -> Select[Activity, int]:
    """The activities that a viewer may see, each with what reaches them; questions refine it."""
    reach = _reach(by)
    open_to_them = and_(
        col(Activity.level) <= reach,
        or_(col(Activity.status) != Status.DRAFT, _may_see_drafts(by)),
    )
    return select(Activity, reach.label("reach")).where(open_to_them)


def seen_by(session: Session, by: Viewer, activity_id: int) -> Activity:
    """The row of an activity that a viewer may see, for an act to check and change.

    :raises NotFound: no such activity, or not for this viewer.
    """
    question = activities(by).where(col(Activity.id) == activity_id)
    found: Activity | None = session.scalar(question)
    if found is None:
        raise NotFound
    return found


def _reach(by: Viewer) -> ColumnElement[int]:
    """The lower of the channel's ceiling and the viewer's own reach, per row."""
    ceiling = int(by.channel.ceiling)
    own = case(
        (entrusted(by, ENTRUSTED), int(Level.RED)),
        (_takes_part(by), int(Level.RED)),
        else_=int(Level.CLEAR if by.person_id is None else Level.GREEN),
    )
    return case((own > ceiling, ceiling), else_=own)


def entrusted(by: Viewer, rights: frozenset[Any]) -> ColumnElement[bool]:
    """Whether one of these rights of theirs covers the activity of the row."""
    held = by.holds(rights)
    if any(right.office_wide for right in held):
        return literal(value=True)
    projects = [right.project_id for right in held if right.project_id]
    territories = [right.territory for right in held if right.territory]
    covers: list[ColumnElement[bool]] = []
    if by.person_id is not None:
        covers.append(col(Activity.owner_id) == by.person_id)
    if projects:
        covers.append(_has(ActivityProject, col(ActivityProject.project_id).in_(projects)))
    if territories:
        covers.append(_has(Leg, col(Leg.territory).in_(territories)))
    return or_(*covers) if covers else false()


def _has(table: type[Any], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(table.activity_id == Activity.id, condition).correlate(Activity)


def _takes_part(by: Viewer) -> ColumnElement[bool]:
    if by.person_id is None:
        return false()
    return _has(Participation, col(Participation.person_id) == by.person_id)


def _may_see_drafts(by: Viewer) -> ColumnElement[bool]:
    if by.person_id is None:
        return entrusted(by, MANAGING)
    return or_(col(Activity.owner_id) == by.person_id, entrusted(by, MANAGING))


def see(session: Session, question: Select[Activity, int]) -> tuple[ActivitySeen, ...]:
    """The values of a question, in its order: legs above reach absent, fields above it empty."""
    rows = [(activity, Level(reach)) for activity, reach in session.execute(question)]
    ids = [activity.id for activity, _ in rows if activity.id]
    if not ids:
        return ()
    legs = _legs(session, {activity.id or 0: (activity, reach) for activity, reach in rows})
    projects = _projects(session, ids)
    bodies = _names(session, Body, {activity.body_id for activity, _ in rows})
    owners = _names(session, Person, {activity.owner_id for activity, _ in rows})
    return tuple(
        _value(
            activity,
            reach,
            legs=tuple(legs[activity.id or 0]),
            projects=tuple(projects[activity.id or 0]),
            body=bodies.get(activity.body_id),
            owner=owners.get(activity.owner_id),
        )
        for activity, reach in rows
    )


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
    question = select(Leg).where(col(Leg.activity_id).in_(rows)).order_by(col(Leg.id))
    for leg in session.scalars(question):
        activity, reach = rows[leg.activity_id]
        if (activity.level if leg.level is None else leg.level) <= reach:
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
        .where(col(ActivityProject.activity_id).in_(ids))
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    for activity_id, name in session.execute(question):
        found[activity_id].append(name)
    return found


def _names(session: Session, table: type[Any], ids: set[int | None]) -> dict[int | None, str]:
    wanted = [one for one in ids if one is not None]
    if not wanted:
        return {}
    question = select(table.id, table.name).where(table.id.in_(wanted))
    return dict(session.execute(question).all())


def has_leg(by: Viewer, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the activity of the row has such a leg within the viewer's reach."""
    return _has(Leg, and_(_leg_within(by), *conditions))


def _leg_within(by: Viewer) -> ColumnElement[bool]:
    return func.coalesce(col(Leg.level), col(Activity.level)) <= _reach(by)


def first_day(by: Viewer) -> ColumnElement[Any]:
    """The first day of the legs of the row's activity that the viewer may see."""
    return _of_legs(by, func.min(Leg.start_on))


def last_day(by: Viewer) -> ColumnElement[Any]:
    """The last day of the legs of the row's activity that the viewer may see."""
    return _of_legs(by, func.max(func.coalesce(Leg.end_on, Leg.start_on)))


def _of_legs(by: Viewer, figure: ColumnElement[Any]) -> ColumnElement[Any]:
    return (
        select(figure)
        .where(
            col(Leg.activity_id) == Activity.id,
            col(Leg.status) != LegStatus.CANCELLED,
            _leg_within(by),
        )
        .correlate(Activity)
        .scalar_subquery()
    )
