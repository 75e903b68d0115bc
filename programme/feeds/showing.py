"""What a feed shows: its scope, as far as its holder and its level reach."""

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Feed
from programme import people, visibility
from programme.feeds.addresses import FeedSeen
from programme.feeds.scopes import within
from programme.values import ActivitySeen, Level, Right, Status
from programme.viewer import Channel, RightHeld, Viewer

CANCELLED_STAY = timedelta(days=30)


LOOKS_BACK = timedelta(days=370)


def contents(session: Session, *, by: Viewer, feed: FeedSeen) -> tuple[ActivitySeen, ...]:
    """What a feed shows: its scope, as far as its holder and its level reach, never a draft."""
    row = session.get_one(Feed, feed.id)
    viewer = _holder(session, row, by.now)
    today = by.now.date()
    question = (
        visibility.activities(viewer)
        .where(
            col(Activity.status) != Status.DRAFT,
            col(Activity.level) <= _ceiling(row),
            within(viewer, row.scope),
            _recent(viewer, today),
        )
        .order_by(col(Activity.id))
    )
    return visibility.see(session, question)


def _ceiling(feed: Feed) -> int:
    return int(Level.AMBER) if feed.scope.startswith("person:") else feed.level


def _holder(session: Session, feed: Feed, now: datetime) -> Viewer:
    """A person's feed sees with their eyes; an office feed up to its level and no further."""
    if feed.person_id is not None:
        return Viewer(feed.person_id, people.held(session, feed.person_id), Channel.DIRECT, now)
    rights = (RightHeld(Right.HEAD),) if feed.level > Level.CLEAR else ()
    channel = Channel.GROUP if feed.level > Level.CLEAR else Channel.PUBLIC
    return Viewer(None, rights, channel, now)


def _recent(by: Viewer, today: date) -> ColumnElement[bool]:
    """Cancelled ones stay thirty days after their day, all others about a year."""
    ends = visibility.last_day(by)
    dead = col(Activity.status).in_([Status.CANCELLED, Status.POSTPONED])
    return or_(
        ends.is_(None), ends >= today - CANCELLED_STAY, (~dead) & (ends >= today - LOOKS_BACK)
    )
