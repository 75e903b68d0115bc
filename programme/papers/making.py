"""An activity of a paper becomes one of the office: held, tentative, or a draft."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.tables import Activity, ActivityProject, AgendaItem, Body, Paper, Project
from programme.importing.numbering import Numbers
from programme.papers.parts import cut, leg_of, line_of, points_of
from programme.papers.values import ActivityGiven
from programme.rules import Rules, rules
from programme.values import Kind, Status
from programme.viewer import Viewer

# What a body convenes is a session of it, unless its words say otherwise.
OF_A_BODY = frozenset({None, Kind.MEETING})


class Making:
    """One act's making of activities: projects and bodies are asked for once."""

    def __init__(self, session: Session, by: Viewer, paper: Paper, *, drafts: bool = False) -> None:
        self.session, self.by, self.paper, self.drafts = session, by, paper, drafts
        self.numbers = Numbers()
        self.projects = {one.code: one.id or 0 for one in session.scalars(select(Project))}
        self.bodies = {one.code: one.id or 0 for one in session.scalars(select(Body))}

    def make(self, given: ActivityGiven) -> Activity:
        """The rows of one activity; what lacks something is a draft without a reference."""
        return self.make_all([given])[0]

    def make_all(self, given: Sequence[ActivityGiven]) -> list[Activity]:
        """The same for many: they are written together, which is several times as quick."""
        made = [self._activity(one) for one in given]
        self.session.add_all(made)
        self.session.flush()
        for activity, one in zip(made, given, strict=True):
            self.session.add_all(self._parts(activity.id or 0, one))
        self.session.flush()
        with self.session.no_autoflush:
            for activity, one in zip(made, given, strict=True):
                if activity.status is not Status.DRAFT:
                    code, year = code_of(one), first_year(one)
                    activity.ref = self.numbers.give(self.session, activity, code, year)
        self.session.flush()
        tentative = {one.id for one in made if one.status is not Status.CONFIRMED}
        self.session.info.setdefault("quiet", set()).update(tentative)
        return made

    def _parts(self, number: int, given: ActivityGiven) -> list[SQLModel]:
        lines = [line_of(number, given, self.paper, self.by)] if given.source else []
        points = self._points(number, given) if given.points else []
        return [*self._projects(number, given), *leg_of(number, given), *lines, *points]

    def _points(self, number: int, given: ActivityGiven) -> list[AgendaItem]:
        """Its agenda, where its kind has one."""
        kind = kind_of(given)
        asked = kind is not None and "agenda" in rules(self.session).of(kind).asks
        return points_of(number, given) if asked else []

    def _activity(self, given: ActivityGiven) -> Activity:
        return Activity(
            kind=kind_of(given),
            title=cut(given.title or given.source),
            title_language=given.language,
            status=self._status(given),
            owner_id=self.by.person_id,
            body_id=self.bodies.get(given.body or ""),
            source=self.paper.name,
            revised_at=self.by.now,
            created_at=self.by.now,
        )

    def _status(self, given: ActivityGiven) -> Status:
        if self.drafts or lacking(self.session, given):
            return Status.DRAFT
        if given.status is Status.CANCELLED:
            return given.status
        return Status.COMPLETED if self._over(given) else given.status or Status.TENTATIVE

    def _over(self, given: ActivityGiven) -> bool:
        today = self.by.now.date()
        return all(leg.days and leg.days.end and leg.days.end < today for leg in given.legs)

    def _projects(self, number: int, given: ActivityGiven) -> list[ActivityProject]:
        known = [self.projects[code] for code in given.projects if code in self.projects]
        return [
            ActivityProject(
                activity_id=number, project_id=one, lead=one == known[0], inferred=given.inferred
            )
            for one in dict.fromkeys(known)
        ]


def lacking(session: Session, given: ActivityGiven) -> tuple[str, ...]:
    """What leaving the draft still needs."""
    return lacking_by(rules(session), given)


def lacking_by(office: Rules, given: ActivityGiven) -> tuple[str, ...]:
    """The same, by the rules of the office alone."""
    kind = kind_of(given)
    there = {
        "project": bool(given.projects or given.body),
        "body": given.body is not None,
        "place": bool(given.legs) and all(leg.place and leg.place.territory for leg in given.legs),
        "days": bool(given.legs) and all(leg.days for leg in given.legs),
    }
    fields = [name for name in office.of(kind).requires if not there.get(name, True)]
    return (*(() if kind else ("kind",)), *fields)


def kind_of(given: ActivityGiven) -> Kind | None:
    """The kind; what a body convenes is a session of it."""
    return Kind.COMMITTEE if given.body and given.kind in OF_A_BODY else given.kind


def code_of(given: ActivityGiven) -> str:
    """What its reference begins with."""
    return given.body or next(iter(given.projects), "")


def first_year(given: ActivityGiven) -> int:
    """The year in which it begins; 0 where it has none."""
    years = [leg.days.start.year for leg in given.legs if leg.days and leg.days.start]
    return min(years, default=0)
