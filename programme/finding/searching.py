"""Full-text search: titles and their translations, places, references, projects, days."""

from collections.abc import Sequence

from sqlalchemy import case, or_
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity
from programme import visibility
from programme.finding.coming import PAGE, Page
from programme.pointing import MOST_HINTS, Hint, fits
from programme.values import Status
from programme.viewer import Viewer


def search(session: Session, *, by: Viewer, hints: Sequence[Hint], page: int = 0) -> Page:
    """What all these words find among what the viewer may see: what is to come before what was.

    Drafts are none of it. It costs the same number of statements whatever is found.
    """
    ends, first = visibility.last_day(by), visibility.first_day(by)
    closed = col(Activity.status).in_([Status.CANCELLED, Status.REPORTED])
    over = case((or_(ends < by.now.date(), closed), 1), else_=0)
    question = visibility.activities(by).where(
        col(Activity.status) != Status.DRAFT, *(fits(by, hint) for hint in hints[:MOST_HINTS])
    )
    ordered = question.order_by(over, first.is_(None), first, col(Activity.id))
    found = visibility.see(session, ordered.offset(page * PAGE).limit(PAGE + 1))
    return Page(found[:PAGE], page, len(found) > PAGE)
