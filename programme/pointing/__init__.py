"""What a few words point at: by title, place, territory, project, body, kind, reference or day."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, or_
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity
from programme import visibility
from programme.pointing.hints import Hint, fits, is_of, names
from programme.values import ActivitySeen, Status
from programme.viewer import Viewer

__all__ = ["MOST_HINTS", "Hint", "Pointed", "fits", "pointed"]

OFFERED = 5
MOST_HINTS = 12
CLOSED = (Status.CANCELLED, Status.COMPLETED, Status.REPORTED)
OPEN = (Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED)
RANKS = {
    True: ((Status.DRAFT, *OPEN), CLOSED),
    False: (OPEN, (Status.DRAFT,), CLOSED),
}


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
    found, named, begun = Pointed((), 0), question, question
    for number, hint in enumerate(hints, start=1):
        ways = names(by, hint)
        narrower = question.where(or_(*ways, is_of(hint)))
        fitting = _first(session, by, narrower)
        if fitting:
            question, named = narrower, named.where(or_(*ways))
            found = Pointed(fitting, number)
        elif loose and _is_elsewhere(found, hints[:number]):
            there = _narrowed(session, by, begun, hints[number - 1 :], loose=False)
            return Pointed(there.activities, there.hints + number - 1) if there.hints else found
        elif found.activities or not loose:
            break
    if not found.activities:
        return found
    # "Workshop" is what one is called, before it is what many are.
    return Pointed(_first(session, by, named) or found.activities, found.hints)


def _is_elsewhere(found: Pointed, hints: Sequence[Hint]) -> bool:
    """Whether several of a kind were found, and the place that stands behind it has none of it.

    "The mission in Minsk" is sought in Minsk then, whatever it is called there.
    """
    *before, last = hints
    several = len(found.activities) > 1 and found.hints == len(before)
    return several and bool(last.cities or last.territories) and before[-1].kind is not None


def _first(
    session: Session, by: Viewer, question: Select[Activity, int]
) -> tuple[ActivitySeen, ...]:
    first = visibility.first_day(by)
    ordered = question.order_by(first.is_(None), first, col(Activity.id))
    return visibility.see(session, ordered.limit(OFFERED))
