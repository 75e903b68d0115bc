"""Feeds made, listed, opened by their hash, changed, renewed and revoked."""

import secrets
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Feed, Person
from programme.feeds.choices import PLAIN, Choices, FeedSeen, seen, write
from programme.feeds.public import publish
from programme.feeds.scopes import read_scope
from programme.invitations import hashed
from programme.refusals import MayNot, NotFound
from programme.values import Level
from programme.viewer import Viewer


def create(
    session: Session,
    *,
    by: Viewer,
    scope: str,
    language: str,
    person_id: int | None = None,
    level: Level = Level.CLEAR,
    choices: Choices = PLAIN,
    expires_on: date | None = None,
    secret: str | None = None,
) -> str:
    """Make a feed; its secret (256 bits) is returned this once and kept as a hash only.

    :param scope: ``office``, ``project:CODE``, ``territory:GE``, ``kind:workshop``,
        ``activity:REF``, ``body:CODE`` or ``person:ID``, which is theirs.
    :param level: the highest that it shows; red is in no calendar.
    :param secret: one that was drawn elsewhere, of 256 bits too.
    :raises MayNot: a person makes feeds for themselves; the office for all.
    :raises NotFound: nobody has that number.
    """
    name, value = read_scope(scope)
    if name == "person" and value.isdigit():
        person_id = int(value) if person_id is None else person_id
    if by.person_id is not None and (
        person_id != by.person_id or (name == "person" and value != str(by.person_id))
    ):
        raise MayNot("feed")
    if person_id is not None and session.get(Person, person_id) is None:
        raise NotFound
    secret = secret or secrets.token_urlsafe(32)
    feed = Feed(
        secret_hash=hashed(secret),
        scope=scope,
        language=language,
        level=int(min(level, Level.AMBER)),
        person_id=person_id,
        created_at=by.now,
        expires_on=expires_on,
    )
    write(feed, choices)
    session.add(feed)
    return secret


def choose(
    session: Session,
    *,
    by: Viewer,
    feed_id: int,
    choices: Choices,
    language: str | None = None,
    expires_on: date | None = None,
) -> None:
    """Change how a feed is written, and when it ends; its address stays."""
    feed = _theirs(session, by, feed_id)
    feed.language = language or feed.language
    feed.expires_on = expires_on
    write(feed, choices)
    feed.altered_at = by.now


def revoke(session: Session, *, by: Viewer, feed_id: int) -> None:
    """Take an address back: it serves an empty calendar for thirty days, then nothing.

    Of a public calendar that is all of its languages.
    """
    feed = _theirs(session, by, feed_id)
    if seen(feed).public:
        publish(session, by=by, code=feed.scope.partition(":")[2], public=False)
    feed.revoked_at = feed.revoked_at or by.now


def replace(session: Session, *, by: Viewer, feed_id: int) -> str:
    """The same feed at a new address, which is returned this once; the old one is revoked."""
    old = _theirs(session, by, feed_id)
    old.revoked_at = old.revoked_at or by.now
    return create(
        session,
        by=by,
        scope=old.scope,
        language=old.language,
        person_id=old.person_id,
        level=Level(old.level),
        choices=seen(old).choices,
        expires_on=old.expires_on,
    )


def renew(session: Session, *, by: Viewer, language: str) -> str:
    """A person's own calendar: earlier addresses of the same scope are revoked.

    What was chosen for the newest of those still served is kept.
    """
    scope = f"person:{by.person_id}"
    choices = PLAIN
    question = select(Feed).where(col(Feed.scope) == scope, col(Feed.revoked_at).is_(None))
    for old in session.scalars(question.order_by(col(Feed.id))):
        choices, old.revoked_at = seen(old).choices, by.now
    return create(
        session, by=by, scope=scope, language=language, person_id=by.person_id, choices=choices
    )


def listed(session: Session, *, by: Viewer) -> list[FeedSeen]:
    """The feeds of a person, or of the whole office for the office itself."""
    question = select(Feed).order_by(col(Feed.id))
    if by.person_id is not None:
        question = question.where(col(Feed.person_id) == by.person_id)
    return [seen(feed) for feed in session.scalars(question)]


def _theirs(session: Session, by: Viewer, feed_id: int) -> Feed:
    feed = session.get(Feed, feed_id)
    if feed is None or (by.person_id is not None and feed.person_id != by.person_id):
        raise NotFound
    return feed
