"""What is coming, page by page: all of it, or what filters leave; and what they may be set to."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Leg, Project
from programme import visibility
from programme.finding.own import mine
from programme.values import ActivitySeen, Kind, LegStatus, Status
from programme.viewer import Viewer

PAGE = 8
# Filters are offered for what the next so many activities have.
MOST = 300


@dataclass(frozen=True)
class Page:
    """Some of a longer list: ``number`` counts from 0, ``more`` whether others follow."""

    activities: tuple[ActivitySeen, ...]
    number: int
    more: bool


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to; what is None narrows nothing. ``month``: its first day."""

    mine: bool = False
    project: str | None = None
    territory: str | None = None
    kind: Kind | None = None
    month: date | None = None


@dataclass(frozen=True)
class Facets:
    """What is there to narrow to, the most frequent first, months in order."""

    projects: tuple[str, ...]
    territories: tuple[str, ...]
    kinds: tuple[Kind, ...]
    months: tuple[date, ...]


def upcoming(
    session: Session,
    *,
    by: Viewer,
    page: int = 0,
    mine: bool = False,
    project: str | None = None,
    filters: Filters | None = None,
) -> Page:
    """What has not ended, by its first day; what is undated comes last."""
    wanted = filters or Filters(mine=mine, project=project)
    question = _coming(by).where(*_conditions(by, wanted))
    return paged(session, by, question, page)


def facets(session: Session, *, by: Viewer) -> Facets:
    """What the coming activities that the viewer sees can be narrowed to."""
    first = visibility.first_day(by)
    question = _coming(by).order_by(first.is_(None), first, col(Activity.id)).limit(MOST)
    found = visibility.see(session, question)
    legs = [leg for one in found for leg in one.live_legs]
    projects = Counter(name for one in found for name in one.projects)
    territories = Counter(leg.place.territory for leg in legs if leg.place.territory)
    kinds = Counter(one.kind for one in found if one.kind)
    months = {
        max(leg.days.start, by.now.date()).replace(day=1)
        for leg in legs
        if leg.days.start and leg.days.end and leg.days.end >= by.now.date()
    }
    return Facets(
        tuple(name for name, _ in projects.most_common()),
        tuple(code for code, _ in territories.most_common()),
        tuple(kind for kind, _ in kinds.most_common()),
        tuple(sorted(months)),
    )


def paged(session: Session, by: Viewer, question: Select[Activity, int], page: int) -> Page:
    """One page of a question, in order of time."""
    first = visibility.first_day(by)
    ordered = question.order_by(first.is_(None), first, col(Activity.id))
    found = visibility.see(session, ordered.offset(page * PAGE).limit(PAGE + 1))
    return Page(found[:PAGE], page, len(found) > PAGE)


def _coming(by: Viewer) -> Select[Activity, int]:
    ends = visibility.last_day(by)
    return visibility.activities(by).where(
        col(Activity.status).in_([Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED]),
        or_(ends >= by.now.date(), ends.is_(None)),
    )


def _conditions(by: Viewer, wanted: Filters) -> list[ColumnElement[bool]]:
    conditions = [mine(by)] if wanted.mine else []
    if wanted.project is not None:
        conditions.append(_of_project(wanted.project))
    if wanted.territory is not None:
        there = col(Leg.territory) == wanted.territory
        conditions.append(visibility.has_leg(by, there, _live()))
    if wanted.kind is not None:
        conditions.append(col(Activity.kind) == wanted.kind)
    if wanted.month is not None:
        after = (wanted.month + timedelta(days=31)).replace(day=1)
        begins, ends = col(Leg.start_on) < after, col(Leg.end_on) >= wanted.month
        conditions.append(visibility.has_leg(by, begins, ends, _live()))
    return conditions


def _live() -> ColumnElement[bool]:
    return col(Leg.status) != LegStatus.CANCELLED


def _of_project(code: str) -> ColumnElement[bool]:
    of = (
        select(col(ActivityProject.activity_id))
        .join(Project, col(Project.id) == ActivityProject.project_id)
        .where(col(Project.code) == code)
    )
    return col(Activity.id).in_(of)
