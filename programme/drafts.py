"""A draft: begun with a title alone, saved when nothing is missing, or thrown away."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity
from programme import edits, moves
from programme.edits import LegGiven
from programme.erasing import clear
from programme.questions import turn
from programme.references import reference
from programme.refusals import MayNot, Missing, NotPossible
from programme.repeating import series
from programme.rules import rules
from programme.tongues import written_in
from programme.values import Kind, Status
from programme.viewer import Viewer


def begin(
    session: Session,
    *,
    by: Viewer,
    title: str,
    language: str,
    kind: Kind | None = None,
    projects: Sequence[str] = (),
    body: str | None = None,
    legs: Sequence[LegGiven] = (),
    guessed: Sequence[str] = (),
    further: Sequence[date] = (),
) -> int:
    """Begin a draft; a title is enough, and whatever else was understood goes in at once.

    :param further: days on which it is to be repeated when it is saved.
    :param guessed: names of what was inferred (``year``, ``past``), for the card to mark.
    :raises MayNot: the viewer registers nothing in this office.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    draft = Activity(
        kind=kind,
        title=edits.checked_title(title),
        title_language=written_in(title, language, rules(session).languages),
        owner_id=by.person_id,
        guessed=list(guessed),
        revised_at=by.now,
        created_at=by.now,
    )
    session.add(draft)
    session.flush()
    if projects:
        edits.set_projects(session, draft, projects)
    if body is not None:
        edits.set_body(session, draft, body)
    edits.add_legs(session, draft, legs)
    if further:
        return series.plan(session, by=by, activity_id=draft.id or 0, days=further)
    return edits.proceed(session, by, draft)


def save(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Leave the draft for tentative, with a reference for good; twice is once.

    What lies wholly in the past leaves it as completed: a record.

    :raises Missing: naming what is asked next; the first of it becomes the open question.
    """
    activity = edits.editable(session, by, activity_id)
    if activity.status is not Status.DRAFT:
        return activity_id
    lacking = edits.missing(session, activity)
    if lacking:
        raise Missing(activity_id, lacking)
    over = moves.is_over(session, by, activity)
    activity.status = Status.COMPLETED if over else Status.TENTATIVE
    activity.guessed = []
    activity.ref = reference(session, activity, by.now.year)
    series.occur(session, by, activity)
    turn(session, by, None)
    return activity_id


def discard(session: Session, *, by: Viewer, activity_id: int) -> None:
    """Throw a draft away; it was never shared, so nothing is told and no trace is kept."""
    activity = edits.editable(session, by, activity_id)
    if activity.status is not Status.DRAFT:
        raise NotPossible(activity_id, Status.DRAFT, activity.status)
    erase(session, activity_id)
    turn(session, by, None)


def erase(session: Session, draft_id: int) -> None:
    """Take a draft's rows away."""
    clear(session, [draft_id])
    session.execute(delete(Activity).where(col(Activity.id) == draft_id))
