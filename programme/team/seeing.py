"""The people of the office, for those who work at its desk."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Entrustment, Person, Project, ProjectTerritory
from programme.invitations.issuing import may_give
from programme.refusals import MayNot, NotFound
from programme.values import Right, Status
from programme.viewer import Viewer

OVER = frozenset({Status.COMPLETED, Status.REPORTED, Status.CANCELLED})


@dataclass(frozen=True)
class Held:
    """A right within its scope; ``mine``: the viewer may take it back."""

    id: int
    right: Right
    project: str | None
    territory: str | None
    mine: bool


@dataclass(frozen=True)
class Member:
    """Somebody with rights; ``open`` counts what they answer for and is not over."""

    person_id: int
    name: str
    suspended: bool
    rights: tuple[Held, ...]
    open: int = 0

    @property
    def mine(self) -> bool:
        """Whether everything they hold is the viewer's to give."""
        return all(held.mine for held in self.rights)


@dataclass(frozen=True)
class Team:
    """Everybody with rights, and what the viewer may give: rights, projects, territories."""

    members: tuple[Member, ...]
    gives: tuple[Right, ...]
    projects: tuple[str, ...]
    territories: tuple[str, ...]


def team(session: Session, *, by: Viewer) -> Team:
    """Who holds which right.

    :raises MayNot: the viewer has no desk.
    """
    if not by.at_the_desk:
        raise MayNot("team")
    projects = select(Project).order_by(col(Project.code))
    theirs = [one for one in session.scalars(projects) if _gives(by, one.id)]
    places = select(col(ProjectTerritory.territory)).where(
        col(ProjectTerritory.project_id).in_([one.id for one in theirs])
    )
    gives = {right for one in (None, *theirs) for right in _gives(by, one.id if one else None)}
    return Team(
        _members(session, by),
        tuple(right for right in Right if right in gives),
        tuple(one.code for one in theirs),
        tuple(sorted(set(session.scalars(places)))) if _gives(by, None) else (),
    )


def member(session: Session, *, by: Viewer, person_id: int) -> Member:
    """One of them.

    :raises MayNot, NotFound: the viewer has no desk; nobody of that number holds a right.
    """
    if not by.at_the_desk:
        raise MayNot("team")
    found = next((one for one in _members(session, by) if one.person_id == person_id), None)
    if found is None:
        raise NotFound
    return found


def scope(session: Session, *, by: Viewer, scope: str) -> dict[str, Any]:  # noqa: ARG001 -- a scope is no secret
    """``p.CODE``, ``t.GE`` or nothing, as acts take it.

    :raises NotFound: no such project.
    """
    kind, _, value = scope.partition(".")
    if kind == "t":
        return {"project_id": None, "territory": value}
    if kind != "p":
        return {"project_id": None, "territory": None}
    number = session.scalar(select(col(Project.id)).where(col(Project.code) == value))
    if number is None:
        raise NotFound(value)
    return {"project_id": number, "territory": None}


def _gives(by: Viewer, project_id: int | None) -> list[Right]:
    return [right for right in Right if may_give(by, right, project_id)]


def _members(session: Session, by: Viewer) -> tuple[Member, ...]:
    question = (
        select(Person, Entrustment, col(Project.code))
        .join(Entrustment, col(Entrustment.person_id) == Person.id)
        .outerjoin(Project, col(Project.id) == Entrustment.project_id)
        .order_by(col(Person.name), col(Person.id), col(Entrustment.id))
    )
    people: dict[int, Person] = {}
    rights: defaultdict[int, list[Held]] = defaultdict(list)
    for person, one, code in session.execute(question):
        people[person.id or 0] = person
        mine = may_give(by, one.right, one.project_id)
        rights[person.id or 0].append(Held(one.id or 0, one.right, code, one.territory, mine))
    count = _open(session)
    return tuple(
        Member(number, one.name, one.suspended_at is not None, tuple(rights[number]), count[number])
        for number, one in people.items()
    )


def _open(session: Session) -> defaultdict[int, int]:
    question = (
        select(col(Activity.owner_id), func.count())
        .where(col(Activity.owner_id).is_not(None), col(Activity.status).not_in(OVER))
        .group_by(col(Activity.owner_id))
    )
    found: defaultdict[int, int] = defaultdict(int)
    for number, count in session.execute(question):
        found[number or 0] = count
    return found
