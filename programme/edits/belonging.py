"""Whose activity it is: its projects, its body, the number of its session."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Project
from programme.edits.naming import editable
from programme.edits.proceeding import proceed
from programme.refusals import NotFound, SessionTaken
from programme.values import Kind, Status
from programme.viewer import Viewer


def project(session: Session, *, by: Viewer, activity_id: int, code: str) -> int:
    """Say whose activity it is; other projects leave it."""
    activity = editable(session, by, activity_id)
    set_projects(session, activity, [code])
    return proceed(session, by, activity)


def set_projects(session: Session, activity: Activity, codes: Sequence[str]) -> None:
    """The projects of an activity, the first one leading; other ones leave it.

    :raises NotFound: naming a code that is no project's.
    """
    wanted = {
        found.id or 0: found.code
        for found in session.scalars(select(Project).where(col(Project.code).in_(codes)))
    }
    for code in codes:
        if code not in wanted.values():
            raise NotFound(code)
    rows = select(ActivityProject).where(col(ActivityProject.activity_id) == activity.id)
    for row in session.scalars(rows):
        if row.project_id in wanted:
            row.lead = wanted.pop(row.project_id) == codes[0]
        else:
            session.delete(row)
    for project_id, code in sorted(wanted.items(), key=lambda one: codes.index(one[1])):
        session.add(
            ActivityProject(
                activity_id=activity.id or 0, project_id=project_id, lead=code == codes[0]
            )
        )


def body(session: Session, *, by: Viewer, activity_id: int, code: str) -> int:
    """Choose the body whose session it is; the next session number is proposed with it."""
    activity = editable(session, by, activity_id)
    set_body(session, activity, code)
    return proceed(session, by, activity)


def set_body(session: Session, activity: Activity, code: str) -> None:
    """The body of an activity, and the number of its next session."""
    found = session.scalar(select(Body).where(col(Body.code) == code))
    if found is None:
        raise NotFound(code)
    activity.body_id, activity.kind = found.id, Kind.COMMITTEE
    number_next(session, activity)
    if found.project_id is not None:
        project = session.get_one(Project, found.project_id)
        set_projects(session, activity, [project.code])


def number_next(session: Session, activity: Activity) -> None:
    """Number a session after the last that its body holds or has planned."""
    body = session.get_one(Body, activity.body_id)
    others = select(func.max(Activity.session_no)).where(
        col(Activity.body_id) == body.id,
        col(Activity.id) != activity.id,
        col(Activity.status) != Status.CANCELLED,
    )
    activity.session_no = max(body.sessions_held, session.scalar(others) or 0) + 1


def session_number(session: Session, *, by: Viewer, activity_id: int, number: int) -> int:
    """Number the session otherwise than proposed.

    :raises SessionTaken: the body has a session of this number.
    """
    activity = editable(session, by, activity_id)
    _refuse_taken(session, activity, number)
    activity.session_no = number
    return proceed(session, by, activity)


def _refuse_taken(session: Session, activity: Activity, number: int) -> None:
    question = select(col(Activity.id)).where(
        col(Activity.body_id) == activity.body_id,
        col(Activity.session_no) == number,
        col(Activity.id) != activity.id,
        col(Activity.status) != Status.CANCELLED,
    )
    if activity.body_id and session.scalar(question.limit(1)) is not None:
        body = session.get_one(Body, activity.body_id)
        raise SessionTaken(activity.id or 0, body.name, number)
