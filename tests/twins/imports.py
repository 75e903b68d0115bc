"""Imports that tell somebody, arm what is past, or leave something behind; on purpose."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Paper
from programme.papers import Outcome, TakenBack, take
from programme.papers.rows import owned
from programme.values import Handed, Status
from programme.viewer import Viewer

Take = Callable[..., Outcome]
TakeBack = Callable[..., TakenBack]


def tells_of_changes(session: Session, *, by: Viewer, **given: Any) -> Outcome:
    """News of what known activities become go out like those of any other change."""
    done = take(session, by=by, **given)
    told = update(Activity).where(col(Activity.id).in_(done.altered)).values(tell_at=by.now)
    session.execute(told)
    return done


def forgets_where_guests_are(session: Session, *, by: Viewer, **given: Any) -> Outcome:
    """What is changed is computed anew, and nothing else that its guests are to be reminded of."""
    done = take(session, by=by, **given)
    for one in session.info["lot"]:
        one["was"] = None if one["thing"] == "leg" else one["was"]
    return done


def takes_what_was_for_what_comes(session: Session, *, by: Viewer, **given: Any) -> Outcome:
    """All that is new is tentative, whatever its days."""
    done = take(session, by=by, **given)
    for one in session.scalars(select(Activity).where(Activity.source.is_not(None))):  # type: ignore[union-attr]
        one.status = Status.TENTATIVE
    return done


def looks_no_more(session: Session, *, by: Viewer, paper_id: int, **given: Any) -> Outcome:
    """What has come to the office since the paper was read is nothing to it."""
    owned(session, by, paper_id).read_at = by.now + timedelta(days=1)
    return take(session, by=by, paper_id=paper_id, **given)


def only_says_so(session: Session, *, by: Viewer, paper_id: int) -> TakenBack:
    """The paper is open again, and nothing of what it brought is gone."""
    paper: Paper = owned(session, by, paper_id)
    paper.state, paper.taken_at = Handed.OPEN, None
    return TakenBack(2, 1, 0)
