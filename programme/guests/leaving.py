"""What shuts a guest's page, and what opens it again."""

from datetime import timedelta

from sqlalchemy import false, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Feed, GuestPage, Leg, Participation
from programme import letters
from programme.guests.opening import Condition, condition_of
from programme.refusals import NoCoordinator, NotFound
from programme.values import Status
from programme.viewer import Viewer

ASKS_AGAIN_AFTER = timedelta(days=1)


def refuse(session: Session, *, by: Viewer, secret_hash: str, text: str) -> bool:
    """The reader is somebody else: the page shuts until the desk makes another address.

    Who has done something on it as the person it is for cannot be refused so any more.

    :param text: what the coordinator is told; whether somebody could be told.
    """
    page = _page(session, by, secret_hash, Condition.OPEN)
    if page.confirmed_at is not None:
        raise NotFound
    page.refused_at = by.now
    return tell(session, by, text)


def ask_anew(session: Session, *, by: Viewer, secret_hash: str, text: str) -> bool:
    """The reader of an expired page asks for another; the desk is told once a day at most."""
    page = _page(session, by, secret_hash, Condition.EXPIRED)
    if page.asked_at is not None and by.now - page.asked_at < ASKS_AGAIN_AFTER:
        return True
    page.asked_at = by.now
    return tell(session, by, text)


def stop(session: Session, *, by: Viewer, secret_hash: str, text: str) -> bool:
    """Everything stops: reminders, calendars, and the page shows nothing any more."""
    page = _page(session, by, secret_hash, Condition.OPEN)
    page.stopped_at = by.now
    feeds = select(Feed).where(col(Feed.person_id) == by.person_id, col(Feed.revoked_at).is_(None))
    for feed in session.scalars(feeds):
        feed.revoked_at = by.now
    _mute(session, by, muted=True)
    return tell(session, by, text)


def resume(session: Session, *, by: Viewer, secret_hash: str, text: str) -> bool:
    """It was a mistake: the page opens again, and reminders go on; calendars are made anew."""
    page = _page(session, by, secret_hash, Condition.STOPPED)
    page.stopped_at = None
    _mute(session, by, muted=False)
    return tell(session, by, text)


def _page(session: Session, by: Viewer, secret_hash: str, wanted: Condition) -> GuestPage:
    page = session.scalar(select(GuestPage).where(col(GuestPage.secret_hash) == secret_hash))
    if page is None or page.person_id != by.person_id:
        raise NotFound
    if condition_of(session, page, by.now) is not wanted:
        raise NotFound
    return page


def _mute(session: Session, by: Viewer, *, muted: bool) -> None:
    parts = select(Participation).where(col(Participation.person_id) == by.person_id)
    for part in session.scalars(parts):
        part.muted = muted


def tell(session: Session, by: Viewer, text: str) -> bool:
    """Tell the coordinator of what is next for this person, else of what was last."""
    over = func.coalesce(func.max(Leg.end_on) < by.now.date(), false())
    question = (
        select(col(Activity.id))
        .join(Participation, col(Participation.activity_id) == Activity.id)
        .outerjoin(Leg, col(Leg.activity_id) == Activity.id)
        .where(col(Participation.person_id) == by.person_id, col(Activity.status) != Status.DRAFT)
        .group_by(col(Activity.id))
        .order_by(over, func.min(Leg.start_on), col(Activity.id))
    )
    for activity_id in session.scalars(question).all():
        try:
            letters.write(session, by=by, activity_id=activity_id or 0, text=text)
        except NoCoordinator:
            continue
        return True
    return False
