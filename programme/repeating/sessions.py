"""The next session of a body, begun from the last; its cadence proposes days and decides none."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Addressee, Body, Leg
from programme import edits, rights
from programme.refusals import NotFound
from programme.repeating.copies import ONCE, copied
from programme.values import Days, LegStatus, Precision, Status
from programme.viewer import Viewer

A_WEEK = timedelta(days=7)
MOST_YEARS = 10
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)


def next_session(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Begin a draft of the session after the last of a body: same places, seats and reminders.

    Its number is one more, in its title too; agenda, speakers and links are its own.

    :raises NotFound: it is no session of a body, or not theirs to see.
    :raises MayNot: not theirs to answer for.
    """
    source = rights.answered_for(session, by, activity_id, step="edit")
    if source.body_id is None:
        raise NotFound
    leaving = ONCE | {"topic", "speakers"}
    draft = copied(session, by, source, leaving=leaving, lines=(Addressee,))
    before = draft.session_no
    edits.number_next(session, draft)
    if before and draft.session_no:
        draft.title = renumbered(draft.title, before, draft.session_no)
    return edits.proceed(session, by, draft)


def renumbered(title: str, before: int, number: int) -> str:
    """A title with the number of its session raised: "T-CY 15", "15th plenary", "15e"."""
    ending = "th" if number % 100 in TEENS else ENDINGS.get(number % 10, "th")
    said = re.sub(rf"\b{before}(?:st|nd|rd|th)\b", f"{number}{ending}", title)
    return re.sub(rf"\b{before}(?=e\b|ème\b|\b)(?!\d)", str(number), said)


def proposed(session: Session, activity: Activity) -> tuple[Days, ...]:
    """Days for a session without any, in the rhythm of its body: the same weekdays, around then.

    Nothing where neither a cadence nor two sessions are known.
    """
    spans = _held(session, activity)
    months = _cadence(session, activity, spans)
    if not spans or not months:
        return ()
    start, end = spans[-1]
    middle = start
    today = activity.created_at.date()
    for step in range(1, MOST_YEARS * 12):
        middle = _near(start, step * months)
        if middle - A_WEEK > today:
            break
    firsts = (middle, middle - A_WEEK, middle + A_WEEK)
    return tuple(Days(Precision.DAY, first, first + (end - start)) for first in firsts)


def _held(session: Session, activity: Activity) -> list[tuple[date, date]]:
    """The days of the body's other sessions, in order."""
    question = (
        select(col(Leg.start_on), col(Leg.end_on))
        .join(Activity, col(Activity.id) == Leg.activity_id)
        .where(
            col(Activity.body_id) == activity.body_id,
            col(Activity.id) != activity.id,
            col(Activity.status).not_in([Status.CANCELLED, Status.DRAFT]),
            col(Leg.status) != LegStatus.CANCELLED,
            col(Leg.precision).in_([Precision.DAY, Precision.TIME]),
        )
    )
    return sorted({(start, end or start) for start, end in session.execute(question) if start})


def _cadence(
    session: Session, activity: Activity, spans: Sequence[tuple[date, date]]
) -> int | None:
    """Every how many months it meets: as is said of it, or as the last two sessions show."""
    body = session.get(Body, activity.body_id) if activity.body_id else None
    if body is None or body.cadence_months:
        return body.cadence_months if body else None
    if len(spans) < 2:
        return None
    (before, _), (last, _) = spans[-2:]
    return round((last - before).days / 30.4) or None


def _near(day: date, months: int) -> date:
    """The same weekday next to the same day, so many months on."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    there = first + timedelta(days=min(day.day, 28) - 1)
    ahead = (day.weekday() - there.weekday()) % 7
    return there + timedelta(days=ahead if ahead <= A_WEEK.days // 2 else ahead - 7)
