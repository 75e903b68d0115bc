"""What a viewer may see: the beginning of every question about activities."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, literal, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Leg, Named, Participation
from programme.refusals import NotFound
from programme.values import Level, Status
from programme.viewer import ENTRUSTED, MANAGING, Viewer
from programme.visibility.levels import leg_level


def activities(by: Viewer) -> Select[Activity, int]:
    """The activities that a viewer may see, each with what reaches them; questions refine it.

    The question keeps the language of whoever asks, for those who word the answer.
    """
    reach = reach_of(by)
    open_to_them = and_(
        col(Activity.level) <= reach,
        or_(col(Activity.status) != Status.DRAFT, _may_see_drafts(by)),
    )
    question = select(Activity, reach.label("reach")).where(open_to_them)
    return question.execution_options(language=by.language)


def seen_by(session: Session, by: Viewer, activity_id: int) -> Activity:
    """The row of an activity that a viewer may see, for an act to check and change.

    :raises NotFound: no such activity, or not for this viewer.
    """
    question = activities(by).where(col(Activity.id) == activity_id)
    found: Activity | None = session.scalar(question)
    if found is None:
        raise NotFound
    return found


def named_to(session: Session, by: Viewer, activity_id: int) -> bool:
    """Whether the viewer is among the named people of an activity."""
    question = select(col(Activity.id)).where(col(Activity.id) == activity_id, _is_named(by))
    return session.scalar(question) is not None


def reach_of(by: Viewer) -> ColumnElement[int]:
    """The lower of the channel's ceiling and the viewer's own reach, per row."""
    ceiling = int(by.ceiling)
    own = case(
        (_is_named(by), int(Level.RED)),
        (entrusted(by, ENTRUSTED), int(Level.AMBER)),
        (_takes_part(by), int(Level.AMBER)),
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
        covers.append(has(ActivityProject, col(ActivityProject.project_id).in_(projects)))
    if territories:
        # A leg for named people only opens nothing to those whose country it is in.
        there = and_(col(Leg.territory).in_(territories), leg_level() < int(Level.RED))
        covers.append(has(Leg, there))
    return or_(*covers) if covers else false()


def has(table: type[Any], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the activity of the row has such a row of another table."""
    return exists().where(table.activity_id == Activity.id, condition).correlate_except(table)


def _takes_part(by: Viewer) -> ColumnElement[bool]:
    if by.person_id is None:
        return false()
    return has(Participation, col(Participation.person_id) == by.person_id)


def _is_named(by: Viewer) -> ColumnElement[bool]:
    """Red exists for named people only, whatever else they hold."""
    if by.person_id is None:
        return false()
    return has(Named, col(Named.person_id) == by.person_id)


def _may_see_drafts(by: Viewer) -> ColumnElement[bool]:
    if by.person_id is None:
        return entrusted(by, MANAGING)
    return or_(col(Activity.owner_id) == by.person_id, entrusted(by, MANAGING))
