"""Finding: what comes next, what a reference or a few words mean, what there is to choose from."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Participation, Project
from programme import visibility
from programme.refusals import NotFound
from programme.values import ActivitySeen, Status
from programme.viewer import Viewer

PAGE = 8
OFFERED = 5
MAY_STILL_WRITE = timedelta(days=7)


@dataclass(frozen=True)
class Page:
    """Some of a longer list: ``number`` counts from 0, ``more`` whether others follow."""

    activities: tuple[ActivitySeen, ...]
    number: int
    more: bool


@dataclass(frozen=True)
class Choice:
    """A project or body to choose from."""

    code: str
    name: str
    is_body: bool
    aliases: tuple[str, ...]


def upcoming(
    session: Session, *, by: Viewer, page: int = 0, mine: bool = False, project: str | None = None
) -> Page:
    """What has not ended, by its first day; what is undated comes last."""
    ends = visibility.last_day(by)
    question = visibility.activities(by).where(
        col(Activity.status).in_([Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED]),
        or_(ends >= by.now.date(), ends.is_(None)),
    )
    if mine:
        question = question.where(_mine(by))
    if project is not None:
        question = question.where(_of_project(project))
    first = visibility.first_day(by)
    question = question.order_by(first.is_(None), first, col(Activity.id))
    found = visibility.see(session, question.offset(page * PAGE).limit(PAGE + 1))
    return Page(found[:PAGE], page, len(found) > PAGE)


def drafts(session: Session, *, by: Viewer) -> tuple[ActivitySeen, ...]:
    """The viewer's own drafts, newest first."""
    question = visibility.activities(by).where(
        col(Activity.status) == Status.DRAFT, col(Activity.owner_id) == by.person_id
    )
    return visibility.see(session, question.order_by(col(Activity.id).desc()).limit(OFFERED))


def referred(session: Session, *, by: Viewer, ref: str) -> tuple[ActivitySeen, ...]:
    """The activity of a reference; none where it is not there for the viewer."""
    question = visibility.activities(by).where(col(Activity.ref) == ref.strip().upper())
    return visibility.see(session, question)


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


def taking_part(session: Session, *, by: Viewer) -> tuple[ActivitySeen, ...]:
    """What the viewer takes part in and may still write about: not over, or over for a week."""
    first, ends = visibility.first_day(by), visibility.last_day(by)
    question = visibility.activities(by).where(
        _takes_part(by),
        col(Activity.status) != Status.REPORTED,
        or_(ends >= by.now.date() - MAY_STILL_WRITE, ends.is_(None)),
    )
    ordered = question.order_by(first.is_(None), first, col(Activity.id))
    return visibility.see(session, ordered.limit(OFFERED))


def _mine(by: Viewer) -> ColumnElement[bool]:
    return or_(col(Activity.owner_id) == by.person_id, _takes_part(by))


def _takes_part(by: Viewer) -> ColumnElement[bool]:
    mine = select(col(Participation.activity_id)).where(
        col(Participation.person_id) == by.person_id
    )
    return col(Activity.id).in_(mine)


def _of_project(code: str) -> ColumnElement[bool]:
    of = (
        select(col(ActivityProject.activity_id))
        .join(Project, col(Project.id) == ActivityProject.project_id)
        .where(col(Project.code) == code)
    )
    return col(Activity.id).in_(of)
