"""Projects and bodies as those at the desk see them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Body, Project, ProjectTerritory, Statement
from programme.cards import Said
from programme.refusals import MayNot, NotFound
from programme.viewer import MANAGING, Viewer


@dataclass(frozen=True)
class EntrySeen:
    """A project, or a body; ``said`` is what sources say where they differ.

    :param territories: by code, confirmed or a candidate.
    :param held: how many sessions a body has held; None for a project.
    :param mine: whether the viewer may change it.
    """

    code: str
    name: str
    long_name: str | None
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Decimal | None = None
    currency: str | None = None
    donors: tuple[str, ...] = ()
    territories: tuple[tuple[str, str], ...] = ()
    successor: str | None = None
    project: str | None = None
    held: int | None = None
    said: tuple[Said, ...] = ()
    mine: bool = False


def entries(session: Session, *, by: Viewer) -> tuple[EntrySeen, ...]:
    """Every project, then every body.

    :raises MayNot: the viewer has no desk.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    projects = session.scalars(select(Project).order_by(col(Project.code))).all()
    bodies = session.scalars(select(Body).order_by(col(Body.code))).all()
    return (
        *(_project(session, by, one) for one in projects),
        *(_body(session, by, one) for one in bodies),
    )


def entry(session: Session, *, by: Viewer, code: str) -> EntrySeen:
    """One of them by its code.

    :raises MayNot, NotFound: the viewer has no desk; there is no such code.
    """
    found = next((one for one in entries(session, by=by) if one.code == code), None)
    if found is None:
        raise NotFound(code)
    return found


def may_change(by: Viewer, project_id: int | None) -> bool:
    """Whether a viewer manages the office, or this project."""
    return any(
        held.office_wide or (project_id is not None and held.project_id == project_id)
        for held in by.holds(MANAGING)
    )


def _project(session: Session, by: Viewer, row: Project) -> EntrySeen:
    territories = select(ProjectTerritory).where(col(ProjectTerritory.project_id) == row.id)
    ordered = territories.order_by(col(ProjectTerritory.territory))
    return EntrySeen(
        row.code,
        row.name,
        row.long_name,
        row.starts_on,
        row.ends_on,
        row.budget,
        row.currency,
        tuple(row.donors),
        tuple((one.territory, one.status) for one in session.scalars(ordered)),
        row.successor_code,
        said=_said(session, "project", row.id),
        mine=may_change(by, row.id),
    )


def _body(session: Session, by: Viewer, row: Body) -> EntrySeen:
    project = session.get(Project, row.project_id) if row.project_id else None
    return EntrySeen(
        row.code,
        row.name,
        row.long_name,
        project=project.code if project else None,
        held=row.sessions_held,
        said=_said(session, "body", row.id),
        mine=may_change(by, row.project_id),
    )


def _said(session: Session, thing: str, number: int | None) -> tuple[Said, ...]:
    question = select(Statement).where(
        col(Statement.thing) == thing, col(Statement.thing_id) == number
    )
    rows = session.scalars(question.order_by(col(Statement.field), col(Statement.id)))
    return tuple(Said(one.field, one.value, one.source) for one in rows)
