"""What a few words point at: by title, place, territory, project, body, kind, reference or day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.folding import fold
from db.tables import Activity, ActivityBody, ActivityProject, Body, Leg, Project, Translation
from programme import visibility
from programme.values import ActivitySeen, Days, Kind, Status
from programme.viewer import Viewer

OFFERED = 5
MOST_HINTS = 12
# A shorter word counts only where it stands by itself.
SHORT = 3
# From here on (CJK radicals) words are written without spaces between them.
UNSPACED = "\u2e80"
CLOSED = (Status.CANCELLED, Status.COMPLETED, Status.REPORTED)
OPEN = (Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED)
RANKS = {
    True: ((Status.DRAFT, *OPEN), CLOSED),
    False: (OPEN, (Status.DRAFT,), CLOSED),
}


@dataclass(frozen=True)
class Hint:
    """One word, or some that belong together, with all that they may name; any of it is enough."""

    text: str
    cities: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    kind: Kind | None = None
    days: Days | None = None


@dataclass(frozen=True)
class Pointed:
    """At most five activities, and how many of the hints, from the first, point at them."""

    activities: tuple[ActivitySeen, ...]
    hints: int


def pointed(
    session: Session,
    *,
    by: Viewer,
    hints: Sequence[Hint],
    whole: bool = False,
    loose: bool = False,
    drafts: bool = True,
) -> Pointed:
    """The activities that the most hints from the first point at together; open ones before others.

    :param whole: all hints must fit; else those behind the last that fits are something else.
    :param loose: hints before the first that fits are passed over.
    :param drafts: they count like all that is open; else only where nothing else fits.
    """
    for statuses in RANKS[drafts]:
        question = visibility.activities(by).where(col(Activity.status).in_(statuses))
        found = _narrowed(session, by, question, hints[:MOST_HINTS], loose=loose)
        if found.activities and (not whole or found.hints == len(hints)):
            return found
    return Pointed((), 0)


def _narrowed(
    session: Session,
    by: Viewer,
    question: Select[Activity, int],
    hints: Sequence[Hint],
    *,
    loose: bool,
) -> Pointed:
    found, named = Pointed((), 0), question
    for number, hint in enumerate(hints, start=1):
        ways = _names(by, hint)
        narrower = question.where(or_(*ways, _is_of(hint)))
        fitting = _first(session, by, narrower)
        if fitting:
            question, named = narrower, named.where(or_(*ways))
            found = Pointed(fitting, number)
        elif found.activities or not loose:
            break
    if not found.activities:
        return found
    # "Workshop" is what one is called, before it is what many are.
    return Pointed(_first(session, by, named) or found.activities, found.hints)


def _first(
    session: Session, by: Viewer, question: Select[Activity, int]
) -> tuple[ActivitySeen, ...]:
    first = visibility.first_day(by)
    ordered = question.order_by(first.is_(None), first, col(Activity.id))
    return visibility.see(session, ordered.limit(OFFERED))


def _is_of(hint: Hint) -> ColumnElement[bool]:
    return col(Activity.kind) == hint.kind if hint.kind else false()


def fits(by: Viewer, hint: Hint) -> ColumnElement[bool]:
    """Whether the activity of the row is what a hint names, or one of the kind that it names."""
    return or_(*_names(by, hint), _is_of(hint))


def _names(by: Viewer, hint: Hint) -> list[ColumnElement[bool]]:
    ways: list[ColumnElement[bool]] = [_written(by, hint.text)]
    if hint.cities:
        ways.append(visibility.has_leg(by, col(Leg.city).in_(hint.cities)))
    if hint.territories:
        ways.append(visibility.has_leg(by, col(Leg.territory).in_(hint.territories)))
    if hint.codes:
        ways += [_of_projects(hint.codes), _of_bodies(hint.codes)]
    if hint.days and hint.days.start and hint.days.end:
        starts = col(Leg.start_on) <= hint.days.end
        ways.append(visibility.has_leg(by, starts, col(Leg.end_on) >= hint.days.start))
    return ways


def _written(by: Viewer, text: str) -> ColumnElement[bool]:
    """Whether the words stand in a title, in a translation of it, in a city or the reference."""
    folded = fold(text)
    if not folded:
        return false()
    translated = exists().where(
        col(Translation.thing) == "activity",
        col(Translation.thing_id) == Activity.id,
        col(Translation.field) == "title",
        _like(col(Translation.folded), folded),
    )
    return or_(
        _like(col(Activity.folded), folded),
        _like(func.replace(func.lower(col(Activity.ref)), "-", " "), folded),
        visibility.has_leg(by, _like(col(Leg.folded), folded)),
        translated.correlate_except(Translation),
    )


def _like(column: Any, text: str) -> ColumnElement[bool]:
    """Folded words have none of the signs that LIKE knows, and Chinese has no spaces."""
    if len(text) > SHORT or any(letter >= UNSPACED for letter in text):
        return cast(ColumnElement[bool], column.like(f"%{text}%"))
    return cast(ColumnElement[bool], (" " + column + " ").like(f"% {text} %"))


def _of_projects(codes: Sequence[str]) -> ColumnElement[bool]:
    named = select(col(Project.id)).where(col(Project.code).in_(codes))
    return visibility.has(ActivityProject, col(ActivityProject.project_id).in_(named))


def _of_bodies(codes: Sequence[str]) -> ColumnElement[bool]:
    named = select(col(Body.id)).where(col(Body.code).in_(codes))
    shared = visibility.has(ActivityBody, col(ActivityBody.body_id).in_(named))
    return or_(col(Activity.body_id).in_(named), shared)
