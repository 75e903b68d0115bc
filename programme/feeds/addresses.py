"""Feeds made, listed, opened by their hash, renewed and revoked."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Feed, Person
from programme.feeds.scopes import read_scope
from programme.invitations import hashed
from programme.refusals import MayNot, NotFound
from programme.values import Level
from programme.viewer import Viewer

KEPT_AFTER_REVOKING = timedelta(days=30)


@dataclass(frozen=True)
class FeedSeen:
    """A feed as whoever serves it needs it."""

    id: int
    scope: str
    language: str
    person_id: int | None
    created_at: datetime
    revoked_at: datetime | None


def create(
    session: Session,
    *,
    by: Viewer,
    scope: str,
    language: str,
    person_id: int | None = None,
    level: Level = Level.CLEAR,
    secret: str | None = None,
) -> str:
    """Make a feed; its secret (256 bits) is returned this once and kept as a hash only.

    :param scope: ``office``, ``project:CODE``, ``territory:GE``, ``kind:workshop``,
        ``activity:REF``, ``body:CODE`` or ``person:ID``.
    :param secret: one that was drawn elsewhere, of 256 bits too.
    :raises MayNot: a person makes feeds for themselves; the office for all.
    :raises NotFound: nobody has that number.
    """
    if by.person_id is not None and person_id != by.person_id:
        raise MayNot("feed")
    if person_id is not None and session.get(Person, person_id) is None:
        raise NotFound
    read_scope(scope)
    secret = secret or secrets.token_urlsafe(32)
    session.add(
        Feed(
            secret_hash=hashed(secret),
            scope=scope,
            language=language,
            level=int(level),
            person_id=person_id,
            created_at=by.now,
        )
    )
    return secret


def revoke(session: Session, *, by: Viewer, feed_id: int) -> None:
    """Take an address back: it serves an empty calendar for thirty days, then nothing."""
    feed = session.get(Feed, feed_id)
    if feed is None or (by.person_id is not None and feed.person_id != by.person_id):
        raise NotFound
    feed.revoked_at = feed.revoked_at or by.now


def renew(session: Session, *, by: Viewer, language: str) -> str:
    """A person's own calendar: an earlier address of the same scope is revoked."""
    scope = f"person:{by.person_id}"
    for old in session.scalars(select(Feed).where(col(Feed.scope) == scope)):
        old.revoked_at = old.revoked_at or by.now
    return create(session, by=by, scope=scope, language=language, person_id=by.person_id)


def listed(session: Session, *, by: Viewer) -> list[FeedSeen]:
    """The feeds of a person, or of the whole office for the office itself."""
    question = select(Feed).order_by(col(Feed.id))
    if by.person_id is not None:
        question = question.where(col(Feed.person_id) == by.person_id)
    return [_seen(feed) for feed in session.scalars(question)]


def opened(session: Session, *, by: Viewer, secret_hash: str) -> FeedSeen | None:  # noqa: ARG001 -- a secret is its own right
    """The feed behind a secret, if there is one."""
    feed = session.scalar(select(Feed).where(col(Feed.secret_hash) == secret_hash))
    return _seen(feed) if feed else None


def _seen(feed: Feed) -> FeedSeen:
    return FeedSeen(
        feed.id or 0,
        feed.scope,
        feed.language,
        feed.person_id,
        feed.created_at,
        feed.revoked_at,
    )


def fetched(session: Session, *, fetches: dict[str, tuple[int, datetime, str]]) -> None:
    """Note what was fetched since the last minute: how often, when last, by which client."""
    question = select(Feed).where(col(Feed.secret_hash).in_(fetches))
    for feed in session.scalars(question):
        count, at, client = fetches[feed.secret_hash]
        feed.fetches += count
        feed.last_fetch_at, feed.client = at, client[:64]
