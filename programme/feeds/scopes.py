"""The scopes that a feed may serve, each as a condition."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, false, or_, select, true
from sqlmodel import col

from db.tables import Activity, ActivityBody, ActivityProject, Body, Leg, Participation, Project
from programme import visibility
from programme.refusals import NotFound
from programme.values import Answer
from programme.viewer import Viewer


def read_scope(scope: str) -> tuple[str, str]:
    name, _, value = scope.partition(":")
    if name not in WITHIN or (name != "office" and not value):
        raise NotFound(scope)
    return name, value


def within(by: Viewer, scope: str) -> ColumnElement[bool]:
    name, value = read_scope(scope)
    return WITHIN[name](by, value)


def _project(_by: Viewer, code: str) -> ColumnElement[bool]:
    """Asked per activity: a project may hold more than a calendar has room for."""
    number = select(col(Project.id)).where(col(Project.code) == code).scalar_subquery()
    return visibility.has(ActivityProject, col(ActivityProject.project_id) == number)


def _body(_by: Viewer, code: str) -> ColumnElement[bool]:
    """Sessions of the body, those too that another body calls and it shares."""
    number = select(col(Body.id)).where(col(Body.code) == code).scalar_subquery()
    shared = visibility.has(ActivityBody, col(ActivityBody.body_id) == number)
    return or_(col(Activity.body_id) == number, shared)


def _person(_by: Viewer, number: str) -> ColumnElement[bool]:
    """What they answer for, and what they take part in unless they declined."""
    if not number.isdigit():
        return false()
    part = visibility.has(
        Participation,
        and_(
            col(Participation.person_id) == int(number),
            col(Participation.answer) != Answer.DECLINED,
        ),
    )
    return or_(col(Activity.owner_id) == int(number), part)


WITHIN: dict[str, Callable[[Viewer, str], ColumnElement[bool]]] = {
    "office": lambda _by, _: true(),
    "project": _project,
    "territory": lambda by, code: visibility.has_leg(by, col(Leg.territory) == code),
    "kind": lambda _by, kind: col(Activity.kind) == kind,
    "activity": lambda _by, ref: col(Activity.ref) == ref,
    "body": _body,
    "person": _person,
}
