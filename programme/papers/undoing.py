"""A whole import taken back: what it brought is gone, what it altered stands as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.many import update_many
from db.tables import Activity, Paper, PaperRow
from programme import owing
from programme.erasing import concerns_others, erase_many
from programme.papers import reworking
from programme.papers.altering import legs_of, restore
from programme.papers.recalling import ToBeUndone, decided, fields_of, to_be_undone
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


def take_back(
    session: Session, *, by: Viewer, paper_id: int, drawn: ToBeUndone | None = None
) -> TakenBack:
    """Take back what an import brought within a day; what was worked on since stays.

    :param drawn: what was worked out before its turn; what has changed since is worked out anew.
    :raises NotFound: no such import, or somebody else's.
    :raises MayNot: it is too late, or nothing of it was taken.
    """
    paper = owned(session, by, paper_id)
    if not can_undo(paper, by):
        raise MayNot("import")
    drawn = drawn or to_be_undone(session, by=by, paper_id=paper_id)
    every = decided(session, paper_id)
    rows = [one for one in every if one.activity_id is not None]
    # What somebody threw away meanwhile is not counted: it can be taken anew.
    _reopen(session, [one for one in every if one.activity_id is None])
    gone = _erased(session, [one for one in rows if one.choice is Choice.TAKEN], drawn)
    altered = [one for one in rows if one.choice is Choice.ALTERED]
    restored = _restored(session, by, altered, drawn)
    paper.state, paper.taken_at = Handed.OPEN, None
    return TakenBack(gone, restored, len(rows) - gone - restored)


def can_undo(paper: Paper, by: Viewer) -> bool:
    """Whether there is something to take back, and time for it."""
    return paper.taken_at is not None and by.now - paper.taken_at <= WITHIN


def _erased(session: Session, rows: Sequence[Any], drawn: ToBeUndone) -> int:
    """What it brought goes, as far as nobody has worked on it; how many they are."""
    question = select(col(Activity.id), col(Activity.version)).where(
        among(session, col(Activity.id), [one.activity_id for one in rows]), ~concerns_others()
    )
    there = {(number, version) for number, version in session.execute(question)}
    free = [one for one in rows if (one.activity_id, one.version) in there]
    fields = drawn.brought
    if not all((one.activity_id, one.version) in fields for one in free):
        fields = fields_of(session, [one.activity_id for one in free])
    # Its own rows are open again before: whatever else speaks of what goes is looked for then.
    _reopen(session, free)
    erase_many(session, {one.activity_id: fields[one.activity_id, one.version] for one in free})
    return len(free)


def _reopen(session: Session, rows: Sequence[Any]) -> None:
    """Undecided again; what was called another one than a known activity is beside that again."""
    named = {one.id: (one.before or {}).get("known") for one in rows}
    question = select(col(Activity.id), col(Activity.version)).where(
        among(session, col(Activity.id), [one for one in named.values() if one])
    )
    known: dict[Any, int] = {one.id: one.version for one in session.execute(question)}
    update_many(
        session,
        PaperRow,
        [
            {
                "id": row,
                "choice": None,
                "before": None,
                "activity_id": one if one in known else None,
                "version": known.get(one),
            }
            for row, one in named.items()
        ],
    )


def _restored(session: Session, by: Viewer, rows: Sequence[Any], drawn: ToBeUndone) -> int:
    """What it altered stands as before, unless it has changed since; how many they are."""
    at = {one.activity_id: (one.version or 0) + 1 for one in rows}
    known = [one for one in drawn.altered.values() if at.get(one.activity_id) == one.version]
    done = reworking.write(session, by, known)
    owing.later(session, done)
    session.info["held"] = singly = {
        one.activity_id
        for one in rows
        if one.activity_id not in done and _singly(session, one, at[one.activity_id])
    }
    owing.defer(session, singly, by.now)
    back = [one for one in rows if one.activity_id in done | singly]
    update_many(
        session,
        PaperRow,
        [
            {"id": one.id, "choice": None, "before": None, "version": at[one.activity_id] + 1}
            for one in back
        ],
    )
    return len(back)


def _singly(session: Session, row: Any, version: int) -> bool:
    activity = session.get_one(Activity, row.activity_id)
    if activity.version != version:
        return False
    restore(activity, legs_of(session, activity), row.before)
    session.flush()
    return True
