"""Secret addresses that serve a calendar: made, opened by their hash, revoked."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, false, or_, select, true
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Feed, Leg, Participation, Person, Project
from programme import people, visibility
from programme.invitations import hashed
from programme.refusals import MayNot, NotFound
from programme.values import ActivitySeen, Level, Right, Status
from programme.viewer import Channel, RightHeld, Viewer

KEPT_AFTER_REVOKING = timedelta(days=30)
CANCELLED_STAY = timedelta(days=30)
LOOKS_BACK = timedelta(days=370)


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
    _scope(scope)
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
            _within(viewer, row.scope),
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


def _scope(scope: str) -> tuple[str, str]:
    name, _, value = scope.partition(":")
    if name not in WITHIN or (name != "office" and not value):
        raise NotFound(scope)
    return name, value


def _within(by: Viewer, scope: str) -> ColumnElement[bool]:
    name, value = _scope(scope)
    return WITHIN[name](by, value)


def _project(_by: Viewer, code: str) -> ColumnElement[bool]:
    of = (
        select(col(ActivityProject.activity_id))
        .join(Project, col(Project.id) == ActivityProject.project_id)
        .where(col(Project.code) == code)
    )
    return col(Activity.id).in_(of)


def _person(_by: Viewer, number: str) -> ColumnElement[bool]:
    if not number.isdigit():
        return false()
    part = select(col(Participation.activity_id)).where(col(Participation.person_id) == int(number))
    return or_(col(Activity.owner_id) == int(number), col(Activity.id).in_(part))


WITHIN: dict[str, Callable[[Viewer, str], ColumnElement[bool]]] = {
    "office": lambda _by, _: true(),
    "project": _project,
    "territory": lambda by, code: visibility.has_leg(by, col(Leg.territory) == code),
    "kind": lambda _by, kind: col(Activity.kind) == kind,
    "activity": lambda _by, ref: col(Activity.ref) == ref,
    "body": lambda _by, code: col(Activity.body_id).in_(
        select(col(Body.id)).where(col(Body.code) == code)
    ),
    "person": _person,
}


def fetched(session: Session, *, fetches: dict[str, tuple[int, datetime, str]]) -> None:
    """Note what was fetched since the last minute: how often, when last, by which client."""
    question = select(Feed).where(col(Feed.secret_hash).in_(fetches))
    for feed in session.scalars(question):
        count, at, client = fetches[feed.secret_hash]
        feed.fetches += count
        feed.last_fetch_at, feed.client = at, client[:64]
