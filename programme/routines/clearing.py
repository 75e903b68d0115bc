"""What nobody needs any more goes: expired doors, forgotten drafts, old attempts."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Invitation, Paper, PaperPart, PaperRow, SourceLine
from programme.drafts import erase
from programme.privacy import let_go
from programme.values import Status

DRAFT_LIVES = timedelta(days=30)
DOOR_KEPT = timedelta(days=30)
LINES_KEPT = timedelta(days=90)
# What was handed in waits so long to be gone through; its words are read by then.
PAPER_KEPT = timedelta(days=30)
WORDS_KEPT = timedelta(days=2)


def clear(session: Session, *, now: datetime) -> None:
    """Drafts left for thirty days, after they stood on the list of what needs a look; the rest."""
    forgotten = select(col(Activity.id)).where(
        col(Activity.status) == Status.DRAFT, col(Activity.created_at) < now - DRAFT_LIVES
    )
    for draft_id in session.scalars(forgotten).all():
        erase(session, draft_id or 0)
    session.execute(delete(Invitation).where(col(Invitation.expires_at) < now - DOOR_KEPT))
    let_go(session, now=now)
    session.execute(delete(SourceLine).where(col(SourceLine.kept_at) < now - LINES_KEPT))
    _papers(session, now)


def _papers(session: Session, now: datetime) -> None:
    """Papers go with all that was read in them, and their words before."""
    for table, kept in ((PaperPart, WORDS_KEPT), (PaperRow, PAPER_KEPT)):
        old = select(col(Paper.id)).where(col(Paper.begun_at) < now - kept)
        session.execute(delete(table).where(col(table.paper_id).in_(old)))
    session.execute(delete(Paper).where(col(Paper.begun_at) < now - PAPER_KEPT))
