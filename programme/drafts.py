"""A draft: begun with a title alone, saved when nothing is missing, or thrown away."""

from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    ActivityProject,
    Addressee,
    AgendaItem,
    Body,
    Leg,
    PaperRow,
    Project,
    ReminderRule,
    SourceLine,
)
from programme import edits, moves
from programme.edits import LegGiven
from programme.questions import turn
from programme.refusals import MayNot, Missing, NotPossible
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
) -> int:
    """Begin a draft; a title is enough, and whatever else was understood goes in at once.

    :param guessed: names of what was inferred (``year``, ``past``), for the card to mark.
    :raises MayNot: the viewer registers nothing in this office.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    draft = Activity(
        kind=kind,
        title=edits.checked_title(title),
        title_language=language,
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
    session.execute(
        update(PaperRow).where(col(PaperRow.activity_id) == draft_id).values(activity_id=None)
    )
    for table in (Leg, ActivityProject, Addressee, AgendaItem, ReminderRule, SourceLine):
        session.execute(delete(table).where(col(table.activity_id) == draft_id))
    session.execute(delete(Activity).where(col(Activity.id) == draft_id))


def reference(session: Session, activity: Activity, year: int) -> str:
    """``GLACY-2016-014``: code of the leading project or of the body, year it begins, number."""
    first = select(col(Leg.start_on)).where(
        col(Leg.activity_id) == activity.id, col(Leg.start_on).is_not(None)
    )
    begins = session.scalar(first.order_by(col(Leg.start_on)).limit(1))
    stem = f"{_code(session, activity)}-{begins.year if begins else year}-"
    taken = select(col(Activity.ref)).where(col(Activity.ref).startswith(stem))
    highest = max((int(ref.removeprefix(stem)) for ref in session.scalars(taken) if ref), default=0)
    return f"{stem}{highest + 1:03}"


def _code(session: Session, activity: Activity) -> str:
    if activity.body_id is not None:
        return session.get_one(Body, activity.body_id).code
    question = (
        select(col(Project.code))
        .join(ActivityProject, col(ActivityProject.project_id) == Project.id)
        .where(col(ActivityProject.activity_id) == activity.id)
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    return session.scalar(question.limit(1)) or "OFFICE"
