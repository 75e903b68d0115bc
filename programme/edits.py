"""One field at a time: what a draft is filled with, and what the desk changes afterwards."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Leg, Project
from programme import rights
from programme.questions import Question, turn
from programme.refusals import (
    EndBeforeStart,
    NotFound,
    NotPossible,
    TitleMissing,
    TitleTooLong,
    TooManyLegs,
)
from programme.rules import rules
from programme.values import Days, Kind, LegStatus, Place, Status
from programme.viewer import DESK, Viewer
from programme.visibility import seen_by

TITLE_LIMIT = 200
MOST_LEGS = 30
CLOSED = frozenset({Status.CANCELLED, Status.COMPLETED, Status.REPORTED})


@dataclass(frozen=True)
class LegGiven:
    """A leg as it was read: what is None was not given."""

    place: Place | None = None
    days: Days | None = None


def editable(session: Session, by: Viewer, activity_id: int) -> Activity:
    """The activity, when the viewer may edit it.

    :raises NotFound: no such activity, or not for this viewer.
    :raises MayNot: it is not theirs to edit.
    :raises NotPossible: it is over or cancelled.
    """
    activity = seen_by(session, by, activity_id)
    if by.person_id is None or activity.owner_id != by.person_id:
        rights.require(session, by, DESK, activity, step="edit")
    if activity.status in CLOSED:
        raise NotPossible(activity_id, Status.TENTATIVE, activity.status)
    return activity


def title(session: Session, *, by: Viewer, activity_id: int, text: str, language: str) -> int:
    """Name the activity; the language is that of its writer."""
    activity = editable(session, by, activity_id)
    activity.title, activity.title_language = checked_title(text), language
    return proceed(session, by, activity)


def checked_title(text: str) -> str:
    """A title on one line.

    :raises TitleMissing, TitleTooLong: which keep what stood before.
    """
    line = " ".join(text.split())
    if not line:
        raise TitleMissing
    if len(line) > TITLE_LIMIT:
        raise TitleTooLong(len(line), TITLE_LIMIT)
    return line


def kind(session: Session, *, by: Viewer, activity_id: int, kind: Kind) -> int:
    """Say what is convened."""
    activity = editable(session, by, activity_id)
    activity.kind = kind
    return proceed(session, by, activity)


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
    others = select(func.max(Activity.session_no)).where(
        col(Activity.body_id) == found.id,
        col(Activity.id) != activity.id,
        col(Activity.status) != Status.CANCELLED,
    )
    activity.session_no = max(found.sessions_held, session.scalar(others) or 0) + 1
    if found.project_id is not None:
        project = session.get_one(Project, found.project_id)
        set_projects(session, activity, [project.code])


def session_number(session: Session, *, by: Viewer, activity_id: int, number: int) -> int:
    """Number the session otherwise than proposed."""
    activity = editable(session, by, activity_id)
    activity.session_no = number
    return proceed(session, by, activity)


def place(
    session: Session, *, by: Viewer, activity_id: int, place: Place, leg_id: int | None = None
) -> int:
    """Say where a leg is; without ``leg_id`` the first one still without a place."""
    activity = editable(session, by, activity_id)
    leg = leg_of(session, activity, leg_id, lacking="territory")
    put_place(leg, place)
    return proceed(session, by, activity)


def days(
    session: Session, *, by: Viewer, activity_id: int, days: Days, leg_id: int | None = None
) -> int:
    """Say when a leg is; a postponed activity with new days is tentative again.

    :raises EndBeforeStart: with both days.
    """
    activity = editable(session, by, activity_id)
    leg = leg_of(session, activity, leg_id, lacking="precision")
    put_days(leg, days)
    propose_again(activity)
    return proceed(session, by, activity)


def propose_again(activity: Activity) -> None:
    """A postponed activity with new days is tentative again."""
    if activity.status is Status.POSTPONED:
        activity.status, activity.reason = Status.TENTATIVE, None


def legs(session: Session, *, by: Viewer, activity_id: int, legs: Sequence[LegGiven]) -> int:
    """Add legs as they were pasted; an empty first leg is filled first."""
    activity = editable(session, by, activity_id)
    add_legs(session, activity, legs)
    return proceed(session, by, activity)


def add_legs(session: Session, activity: Activity, given: Sequence[LegGiven]) -> None:
    """Legs with a random calendar UID each (RFC 7986 §5.3), in the order given.

    :raises TooManyLegs: they would not fit one message.
    """
    there = select(func.count()).where(col(Leg.activity_id) == activity.id)
    count = (session.scalar(there) or 0) + len(given)
    if count > MOST_LEGS:
        raise TooManyLegs(count, MOST_LEGS)
    for one in given:
        leg = Leg(activity_id=activity.id or 0, uid=secrets.token_hex(16))
        if one.place is not None:
            put_place(leg, one.place)
        if one.days is not None:
            put_days(leg, one.days)
        session.add(leg)


def drop_leg(session: Session, *, by: Viewer, activity_id: int, leg_id: int) -> int:
    """Take a leg out: from a draft without a trace, later as cancelled."""
    activity = editable(session, by, activity_id)
    leg = leg_of(session, activity, leg_id, lacking="")
    if activity.status is Status.DRAFT:
        session.delete(leg)
    else:
        leg.status = LegStatus.CANCELLED
    return proceed(session, by, activity)


def put_place(leg: Leg, place: Place) -> None:
    """Write a place into a leg's row."""
    leg.city, leg.territory = place.city, place.territory
    leg.zone, leg.zone_guessed = place.zone, place.zone_guessed


def put_days(leg: Leg, days: Days) -> None:
    """Write days into a leg's row."""
    if days.start and days.end and days.end < days.start:
        raise EndBeforeStart(days.start, days.end)
    leg.precision, leg.start_on, leg.end_on = days.precision, days.start, days.end
    leg.start_time, leg.end_time = days.start_time, days.end_time


def leg_of(session: Session, activity: Activity, leg_id: int | None, *, lacking: str) -> Leg:
    """The leg of this id, or else the first that lacks this column, or the first, or a new one."""
    rows = list(
        session.scalars(
            select(Leg).where(col(Leg.activity_id) == activity.id).order_by(col(Leg.id))
        )
    )
    if leg_id is not None:
        for leg in rows:
            if leg.id == leg_id:
                return leg
        raise NotFound
    for leg in rows:
        if getattr(leg, lacking) is None:
            return leg
    if rows:
        return rows[0]
    leg = Leg(activity_id=activity.id or 0, uid=secrets.token_hex(16))
    session.add(leg)
    return leg


def proceed(session: Session, by: Viewer, activity: Activity) -> int:
    """Turn a draft's open question to what is missing next; the act's result is the id."""
    session.flush()
    activity_id = activity.id or 0
    if activity.status is not Status.DRAFT:
        turn(session, by, None)
        return activity_id
    lacking = missing(session, activity)
    asked = (
        Question(lacking[0], activity_id, _lacking(session, activity_id, lacking[0]))
        if lacking
        else None
    )
    turn(session, by, asked)
    return activity_id


def _lacking(session: Session, activity_id: int, field: str) -> int | None:
    """The first leg without a place, or without days, where that is what is asked."""
    columns = {"place": col(Leg.territory), "days": col(Leg.precision)}
    if field not in columns:
        return None
    question = select(col(Leg.id)).where(
        col(Leg.activity_id) == activity_id, columns[field].is_(None)
    )
    return session.scalar(question.order_by(col(Leg.id)).limit(1))


def missing(session: Session, activity: Activity) -> tuple[str, ...]:
    """What leaving the draft still needs, in the order in which it is asked."""
    rows = list(session.scalars(select(Leg).where(col(Leg.activity_id) == activity.id)))
    live = [leg for leg in rows if leg.status is not LegStatus.CANCELLED]
    has_project = session.scalar(
        select(col(ActivityProject.id)).where(col(ActivityProject.activity_id) == activity.id)
    )
    given = {
        "project": bool(has_project or activity.body_id),
        "body": activity.body_id is not None,
        "place": bool(live) and all(leg.territory for leg in live),
        "days": bool(live) and all(leg.precision for leg in live),
    }
    wanted = rules(session).of(activity.kind).requires
    lacking = [field for field in wanted if not given.get(field, True)]
    asked = ("record",) if "past" in activity.guessed else ()
    return (*(() if activity.kind else ("kind",)), *lacking, *asked)
