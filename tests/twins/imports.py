"""Imports that tell somebody, arm what is past, or leave something behind; on purpose."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

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
    session.info.pop("held")
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
