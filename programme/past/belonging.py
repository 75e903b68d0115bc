"""To which projects activities belonged, the leading one first."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import ActivityProject, Project
from programme.history import Fields
from programme.past.rows import Rows

# A project, and whether it leads.
Belonging = dict[int, tuple[int, bool]]


def projects_of(session: Session, were: Mapping[int, Rows]) -> dict[int, tuple[str, ...]]:
    """The projects of each activity by name, given what its rows were."""
    belonging = _now(session, were)
    for number, rows in were.items():
        for (thing, own), was in rows.items():
            if thing == ActivityProject.__tablename__:
                _put_back(belonging[number], own, was)
    names = names_of(
        session, Project, {one for each in belonging.values() for one, _ in each.values()}
    )
    return {number: tuple(_named(each, names)) for number, each in belonging.items()}


def _now(session: Session, were: Mapping[int, Rows]) -> dict[int, Belonging]:
    row = ActivityProject
    found: dict[int, Belonging] = {number: {} for number in were}
    question = select(row).where(among(session, col(row.activity_id), were))
    for one in session.scalars(question.order_by(col(row.id))):
        found[one.activity_id][one.id or 0] = (one.project_id, one.lead)
    return found


def _put_back(belonging: Belonging, own: int, was: Fields | None) -> None:
    if was is None:
        belonging.pop(own, None)
        return
    project, lead = belonging.get(own, (0, False))
    belonging[own] = (was.get("project_id", project), was.get("lead", lead))


def _named(belonging: Belonging, names: Mapping[int | None, str]) -> list[str]:
    leading_first = sorted(belonging.values(), key=lambda pair: not pair[1])
    return [names[project] for project, _ in leading_first if project in names]


def names_of(session: Session, table: type[Any], ids: set[Any]) -> dict[int | None, str]:
    """The names of these rows."""
    question = select(table.id, table.name).where(among(session, table.id, [*ids]))
    return dict(session.execute(question).all())
