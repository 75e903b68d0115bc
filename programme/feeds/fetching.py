"""Who fetched which feed, and whether a reader's calendar can know what they are told."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Alteration, Change, Feed
from programme.feeds.public import first_asked
from programme.feeds.scopes import within
from programme.viewer import Channel, Viewer

Fetched = tuple[int, datetime, str, int | None, datetime | None, tuple[str, datetime] | None]


@dataclass(frozen=True)
class Looked:
    """What the calendar of a reader knows of one activity.

    :param shows: it has fetched the state that the activity is in.
    :param at: when a calendar program looked last; None: never yet.
    :param since: when the address was made.
    """

    shows: bool
    at: datetime | None
    since: datetime
    client: str | None = None


def fetched(session: Session, *, fetches: Mapping[str, Fetched]) -> None:
    """Note what was fetched since the last minute (a note).

    For each hash: how often, when last, by which client; for programs that keep what they fetch,
    the office's revision that they were served, and when; and the tag of the octets, and since when
    they are these.
    """
    for feed in session.scalars(select(Feed).where(col(Feed.secret_hash).in_(fetches))):
        count, at, client, change, shown_at, served = fetches[feed.secret_hash]
        feed.fetches += count
        feed.last_fetch_at, feed.client = at, client[:64]
        if change is not None:
            feed.shown_change, feed.shown_at = change, shown_at
        if served:
            feed.etag, feed.modified_at = served


def reworded(session: Session, *, secret_hash: str, edition: int, now: datetime) -> None:
    """Note that a newer edition of the writer serves a feed: what clients keep is older (a note).

    Of several processes the one with the newest counts. A public calendar that nobody has asked
    for before is noted now.
    """
    feed = session.scalar(select(Feed).where(col(Feed.secret_hash) == secret_hash))
    if feed is None and (feed := first_asked(session, secret_hash, now)):
        session.add(feed)
    if feed is not None and (feed.edition or 0) < edition:
        feed.edition = edition
        feed.altered_at = now if feed.last_fetch_at else feed.altered_at


def holders(session: Session, *, people: Collection[int]) -> set[int]:
    """Who of these people has an address of a calendar."""
    question = select(col(Feed.person_id)).where(
        among(session, col(Feed.person_id), people), col(Feed.revoked_at).is_(None)
    )
    return {number for number in session.scalars(question) if number}


def looked(session: Session, *, person_id: int, activity: Activity, now: datetime) -> Looked | None:
    """What the reader's calendars know of an activity; None where they have none that holds it.

    Of several it is the one that looked last. Fetches count from when they are noted, a minute
    after they happen at most.
    """
    by = Viewer(person_id, (), Channel.DIRECT, now)
    question = select(Feed).where(
        col(Feed.person_id) == person_id,
        col(Feed.revoked_at).is_(None),
        col(Feed.expires_on).is_(None) | (col(Feed.expires_on) > now.date()),
    )
    holding = [feed for feed in session.scalars(question) if _holds(session, by, feed, activity)]
    if not holding:
        return None
    latest = max(holding, key=lambda feed: (feed.shown_at or feed.created_at, feed.id))
    known = max((feed.shown_change or 0 for feed in holding if feed.shown_at), default=None)
    shows = known is not None and known >= _change_of(session, activity)
    return Looked(shows, latest.shown_at, latest.created_at, latest.client)


def _holds(session: Session, by: Viewer, feed: Feed, activity: Activity) -> bool:
    question = select(col(Activity.id)).where(
        col(Activity.id) == activity.id, within(by, feed.scope)
    )
    return session.scalar(question) is not None


def _change_of(session: Session, activity: Activity) -> int:
    """The change that made the activity what others see of it now."""
    question = (
        select(func.max(Change.id))
        .join(Alteration, col(Alteration.change_id) == Change.id)
        .where(col(Alteration.activity_id) == activity.id, col(Change.at) == activity.revised_at)
    )
    return session.scalar(question) or 0
