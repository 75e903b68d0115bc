"""The projects and bodies of the office, to choose from."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Body, Project
from programme.refusals import NotFound
from programme.viewer import Viewer


@dataclass(frozen=True)
class Choice:
    """A project or body to choose from."""

    code: str
    name: str
    is_body: bool
    aliases: tuple[str, ...]


def choices(session: Session, *, by: Viewer) -> tuple[Choice, ...]:
    """The projects and bodies of the office, by name."""
    if by.person_id is None and not by.rights:
        return ()
    projects = session.scalars(select(Project).order_by(col(Project.name)))
    bodies = session.scalars(select(Body).order_by(col(Body.name)))
    return (
        *(Choice(one.code, one.name, False, tuple(one.aliases)) for one in projects),
        *(Choice(one.code, one.name, True, tuple(one.aliases)) for one in bodies),
    )


def project_id(session: Session, *, by: Viewer, code: str) -> int:
    """The project behind a code.

    :raises NotFound: there is none.
    """
    found = session.scalar(select(Project).where(col(Project.code) == code.upper()))
    if found is None or not by.rights:
        raise NotFound(code)
    return found.id or 0
