"""A whole import taken back: what it brought is gone, what it altered stands as it was."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Paper, PaperRow
from programme.erasing import built_on, erase
from programme.papers.altering import restore
from programme.papers.rows import owned
from programme.refusals import MayNot
from programme.values import Choice, Handed
from programme.viewer import Viewer

WITHIN = timedelta(days=1)


@dataclass(frozen=True)
class TakenBack:
    """How many activities went, how many stand as before, how many stay as they are now."""

    gone: int
    restored: int
    stayed: int


def take_back(session: Session, *, by: Viewer, paper_id: int) -> TakenBack:
    """Take back what an import brought within a day; what was worked on since stays.

    :raises NotFound: no such import, or somebody else's.
    :raises MayNot: it is too late, or nothing of it was taken.
    """
    paper = owned(session, by, paper_id)
    if not can_undo(paper, by):
        raise MayNot("undo")
    rows = session.scalars(
        select(PaperRow).where(
            col(PaperRow.paper_id) == paper_id,
            col(PaperRow.choice).in_([Choice.TAKEN, Choice.ALTERED]),
        )
    ).all()
    done = [_back(session, row) for row in rows]
    paper.state, paper.taken_at = Handed.OPEN, None
    session.info["held"] = {row.activity_id for row in rows if row.activity_id}
    return TakenBack(done.count("gone"), done.count("restored"), done.count("stayed"))


def can_undo(paper: Paper, by: Viewer) -> bool:
    """Whether there is something to take back, and time for it."""
    return paper.taken_at is not None and by.now - paper.taken_at <= WITHIN


def _back(session: Session, row: PaperRow) -> str:
    activity = session.get(Activity, row.activity_id) if row.activity_id else None
    if activity is None:
        # Somebody threw it away; it can be taken anew.
        _reopen(session, row)
        return "gone before"
    if row.choice is Choice.ALTERED:
        if activity.version != (row.version or 0) + 1:
            return "stayed"
        restore(session, activity, row.before or {"legs": {}})
        row.choice, row.before, row.version = None, None, activity.version + 1
        return "restored"
    if activity.version != row.version or built_on(session, activity.id or 0):
        return "stayed"
    _reopen(session, row)
    session.flush()
    erase(session, activity)
    return "gone"


def _reopen(session: Session, row: PaperRow) -> None:
    """Undecided again; what was called another one than a known activity is beside that again."""
    known = session.get(Activity, (row.before or {}).get("known") or 0)
    row.activity_id, row.version = (known.id, known.version) if known else (None, None)
    row.choice, row.before = None, None
