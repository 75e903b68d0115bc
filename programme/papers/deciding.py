"""One activity of a paper corrected as a draft, or left; or all that is left."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.many import update_many
from db.tables import Activity, PaperRow
from programme import edits
from programme.papers.making import Making
from programme.papers.rows import close_if_done, owned, still_open
from programme.papers.values import unpacked
from programme.papers.writing import FIRST, write
from programme.refusals import NotFound
from programme.values import Choice, Handed, Standing
from programme.viewer import Viewer


def correct(session: Session, *, by: Viewer, paper_id: int, row_id: int) -> int:
    """Make a draft of one activity of the paper, so that it can be corrected as drafts are.

    What was taken or corrected before is shown as it stands.

    :raises NotFound: no such row, or of somebody else's paper.
    """
    paper = owned(session, by, paper_id)
    row = session.get(PaperRow, row_id)
    if row is None or row.paper_id != paper_id:
        raise NotFound
    if row.choice in {Choice.TAKEN, Choice.ALTERED} and row.activity_id is not None:
        return row.activity_id
    given = unpacked(row.given)[0]
    [number], _ = write(session, [Making(session, by, paper, drafts=True).make(given)])
    row.before = {"known": row.activity_id} if row.activity_id is not None else None
    row.activity_id, row.version, row.choice = number, FIRST, Choice.TAKEN
    paper.taken_at = by.now
    close_if_done(session, paper)
    return edits.proceed(session, by, session.get_one(Activity, number))


def skip(session: Session, *, by: Viewer, paper_id: int, row_id: int) -> None:
    """Leave one activity of the paper (a note); it can still be taken."""
    paper = owned(session, by, paper_id)
    row = session.get(PaperRow, row_id)
    if row is None or row.paper_id != paper_id:
        raise NotFound
    if row.choice is None:
        row.choice = Choice.SKIPPED
        close_if_done(session, paper)


def leave(session: Session, *, by: Viewer, paper_id: int) -> None:
    """Leave all of it that is still open (a note); what is known is known."""
    paper = owned(session, by, paper_id)
    rows = still_open(session, paper_id, set(Standing) - {Standing.KNOWN}, ())
    update_many(session, PaperRow, [{"id": one, "choice": Choice.SKIPPED} for one in rows])
    close_if_done(session, paper)


def bring_back(session: Session, *, by: Viewer, paper_id: int) -> None:
    """What was left out is to be decided again (a note)."""
    paper = owned(session, by, paper_id)
    left = select(col(PaperRow.id)).where(
        col(PaperRow.paper_id) == paper_id, col(PaperRow.choice) == Choice.SKIPPED
    )
    rows = session.scalars(left).all()
    update_many(session, PaperRow, [{"id": one, "choice": None} for one in rows])
    if rows:
        paper.state = Handed.OPEN
