"""An activity of a paper becomes one of the office: held, tentative, or a draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.many import Bound, bound, row_of
from db.tables import Activity, ActivityProject, AgendaItem, Body, Leg, Paper, Project
from programme.history import TRACKED, Fields, told
from programme.papers.lacking import kind_of, lacking
from programme.papers.parts import cut, leg_of, line_of, points_of
from programme.papers.values import ActivityGiven
from programme.references import stem_of
from programme.rules import rules
from programme.values import Status
from programme.viewer import Viewer

# What tells one leg from another.
MARK: Final = ("city", "territory", "start_on", "end_on", "start_time")
# Whatever the place of its table, it is written for its activity.
NOBODY = 0


Marks = frozenset[tuple[object, ...]]


@dataclass(frozen=True)
class Part:
    """A row to be written, bound and without its number; and what history is to know of it."""

    table: type[SQLModel]
    row: Bound
    now: Fields | None


@dataclass(frozen=True)
class Made:
    """An activity that is worked out and not written.

    :param status: what it becomes.
    :param stem: what its reference begins with; a draft has none.
    :param uid: of the calendar that it comes from, or empty.
    :param key: its words and legs, by which it is found again.
    """

    activity: Part
    parts: tuple[Part, ...]
    status: Status
    stem: str | None
    uid: str
    key: tuple[str, Marks]


class Making:
    """One act's making of activities: projects and bodies are asked for once."""

    def __init__(self, session: Session, by: Viewer, paper: Paper, *, drafts: bool = False) -> None:
        self.session, self.by, self.paper, self.drafts = session, by, paper, drafts
        self.projects = {one.code: one.id or 0 for one in session.scalars(select(Project))}
        self.bodies = {one.code: one.id or 0 for one in session.scalars(select(Body))}

    def make(self, given: ActivityGiven) -> Made:
        """The rows of one activity; what lacks something is a draft without a reference."""
        status = self._status(given)
        activity, parts = self._activity(given, status), self._parts(given)
        stem = None if status is Status.DRAFT else self._stem(given)
        key = (activity.title.casefold(), marks_of(parts))
        rows = tuple(map(self._part, parts))
        return Made(self._part(activity), rows, status, stem, given.uid, key)

    def _part(self, one: SQLModel) -> Part:
        """A row of any table, with what history keeps of it where it keeps anything."""
        row = row_of(one)
        now = told(row) if isinstance(one, TRACKED) else None
        return Part(type(one), bound(self.session, type(one), row), now)

    def _activity(self, given: ActivityGiven, status: Status) -> Activity:
        return Activity(
            kind=kind_of(given),
            title=cut(given.title or given.source),
            title_language=given.language,
            status=status,
            owner_id=self.by.person_id,
            body_id=self.bodies.get(given.body or ""),
            source=self.paper.name,
            # To learn how a list is made by default takes pydantic a quarter of a millisecond.
            guessed=[],
            # What others see of it begins here.
            revision=0 if status is Status.DRAFT else 1,
            revised_at=self.by.now,
            created_at=self.by.now,
        )

    def _parts(self, given: ActivityGiven) -> list[SQLModel]:
        lines = [line_of(NOBODY, given, self.paper, self.by)] if given.source else []
        points = self._points(given) if given.points else []
        return [*self._projects(given), *leg_of(NOBODY, given), *points, *lines]

    def _points(self, given: ActivityGiven) -> list[AgendaItem]:
        """Its agenda, where its kind has one."""
        kind = kind_of(given)
        asked = kind is not None and "agenda" in rules(self.session).of(kind).asks
        return points_of(NOBODY, given) if asked else []

    def _status(self, given: ActivityGiven) -> Status:
        if self.drafts or lacking(self.session, given):
            return Status.DRAFT
        if given.status is Status.CANCELLED:
            return given.status
        return Status.COMPLETED if self._over(given) else given.status or Status.TENTATIVE

    def _over(self, given: ActivityGiven) -> bool:
        today = self.by.now.date()
        return all(leg.days and leg.days.end and leg.days.end < today for leg in given.legs)

    def _projects(self, given: ActivityGiven) -> list[ActivityProject]:
        known = [self.projects[code] for code in given.projects if code in self.projects]
        return [
            ActivityProject(
                activity_id=NOBODY, project_id=one, lead=one == known[0], inferred=given.inferred
            )
            for one in dict.fromkeys(known)
        ]

    def _stem(self, given: ActivityGiven) -> str:
        """Code of its body or leading project, and the year in which it begins."""
        owners = [given.body] if given.body in self.bodies else []
        owners += [one for one in given.projects if one in self.projects]
        years = [leg.days.start.year for leg in given.legs if leg.days and leg.days.start]
        return stem_of(next(iter(owners), None) or "", min(years, default=self.by.now.year))


def marks_of(parts: Iterable[SQLModel]) -> Marks:
    """What tells the legs among these from others."""
    legs = (one for one in parts if isinstance(one, Leg))
    return frozenset(tuple(getattr(leg, name) for name in MARK) for leg in legs)
