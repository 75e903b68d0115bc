"""What one hint may name, as a condition on the activity of the row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, exists, false, func, or_, select
from sqlmodel import col

from db.folding import fold
from db.tables import Activity, ActivityBody, ActivityProject, Body, Leg, Project, Translation
from programme import visibility
from programme.values import Days, Kind
from programme.viewer import Viewer

# A shorter word counts only where it stands by itself.
SHORT = 3
# From here on (CJK radicals) words are written without spaces between them.
UNSPACED = "\u2e80"


@dataclass(frozen=True)
class Hint:
    """One word, or some that belong together, with all that they may name; any of it is enough."""

    text: str
    cities: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    kind: Kind | None = None
    days: Days | None = None


def fits(by: Viewer, hint: Hint) -> ColumnElement[bool]:
    """Whether the activity of the row is what a hint names, or one of the kind that it names."""
    return or_(*names(by, hint), is_of(hint))


def is_of(hint: Hint) -> ColumnElement[bool]:
    """Whether the activity of the row is one of the kind that a hint names."""
    return col(Activity.kind) == hint.kind if hint.kind else false()


def names(by: Viewer, hint: Hint) -> list[ColumnElement[bool]]:
    """The ways in which a hint may name the activity of the row: words, place, codes, days."""
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
