"""What stands of a project or a body, changed a field at a time."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Body, Project, ProjectTerritory
from programme.portfolio.seeing import may_change
from programme.refusals import MayNot, NotFound, TextTooLong
from programme.viewer import Viewer

NAME_LIMIT = 200
# Of a project, and of a body.
FIELDS: Mapping[bool, tuple[str, ...]] = {
    False: ("name", "long_name", "period", "budget", "donors", "territories", "successor"),
    True: ("name", "long_name", "project", "held"),
}


def change(session: Session, *, by: Viewer, code: str, field: str, value: Any) -> None:
    """Write one field, as it was understood; None empties what may be empty.

    ``period`` is two days, ``budget`` an amount and a currency, ``donors`` names, ``territories``
    codes with their status, ``successor`` and ``project`` a code, ``held`` a number.

    :raises NotFound: no such code, or no such field of it.
    :raises MayNot: it is not the viewer's to manage.
    :raises TextTooLong: a name that fits no button.
    """
    project = session.scalar(select(Project).where(col(Project.code) == code))
    body = session.scalar(select(Body).where(col(Body.code) == code)) if project is None else None
    row = project or body
    if row is None or field not in FIELDS[project is None]:
        raise NotFound(code)
    if not may_change(by, project.id if project else body.project_id if body else None):
        raise MayNot("manage")
    if field in {"name", "long_name"} and len(value or "") > NAME_LIMIT:
        raise TextTooLong(len(value), NAME_LIMIT)
    WRITE[field](session, row, value)


def _name(_: Session, row: Any, value: str) -> None:
    row.name = value


def _long_name(_: Session, row: Any, value: str | None) -> None:
    row.long_name = value


def _period(_: Session, row: Any, value: Any) -> None:
    row.starts_on, row.ends_on = value or (None, None)


def _budget(_: Session, row: Any, value: Any) -> None:
    row.budget, row.currency = value or (None, None)


def _donors(_: Session, row: Any, value: Any) -> None:
    row.donors = list(value or ())


def _territories(session: Session, row: Any, value: Any) -> None:
    wanted = dict(value or ())
    question = select(ProjectTerritory).where(col(ProjectTerritory.project_id) == row.id)
    for one in session.scalars(question).all():
        if one.territory in wanted:
            one.status = wanted.pop(one.territory)
        else:
            session.delete(one)
    for territory, status in wanted.items():
        session.add(ProjectTerritory(project_id=row.id, territory=territory, status=status))


def _successor(session: Session, row: Any, value: str | None) -> None:
    row.successor_code = None if value is None else _of(session, value).code


def _project(session: Session, row: Any, value: str | None) -> None:
    row.project_id = None if value is None else _of(session, value).id


def _held(_: Session, row: Any, value: int) -> None:
    row.sessions_held = value


def _of(session: Session, code: str) -> Project:
    found = session.scalar(select(Project).where(col(Project.code) == code))
    if found is None:
        raise NotFound(code)
    return found


WRITE: Mapping[str, Callable[[Session, Any, Any], None]] = {
    "name": _name,
    "long_name": _long_name,
    "period": _period,
    "budget": _budget,
    "donors": _donors,
    "territories": _territories,
    "successor": _successor,
    "project": _project,
    "held": _held,
}
