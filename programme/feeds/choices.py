"""What the holder of a feed chooses, and a feed as whoever serves it needs it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from db.tables import Feed
from programme.values import Level

KEPT_AFTER_REVOKING = timedelta(days=30)
PUBLIC = "public:"  # no hash begins so


@dataclass(frozen=True)
class Choices:
    """How a calendar is written; nothing here shows more than scope and level allow.

    :param second_language: set beside the first.
    :param reminders: alarms inside the calendar.
    :param tentative_hidden: only what is confirmed.
    :param cancelled_kept: what was called off stays to be seen in clients that drop it.
    :param busy_only: when, and nothing else.
    """

    second_language: str | None = None
    reminders: bool = False
    tentative_hidden: bool = False
    cancelled_kept: bool = False
    busy_only: bool = False


PLAIN = Choices()


@dataclass(frozen=True)
class FeedSeen:
    """A feed as whoever serves it, or holds it, needs it; never its secret.

    :param expires_on: the first day, in the office's zone, on which it is empty.
    :param altered_at: when what it shows changed though no activity did.
    :param edition: of the writer that wrote it last.
    :param served: the tag of the octets that were served last, and since when they are these.
    :param public: it is a project's for everybody, and its address no secret.
    :param last_fetch_at: and ``client``: who looked last, of ``fetches`` times.
    """

    id: int
    scope: str
    language: str
    person_id: int | None
    created_at: datetime
    revoked_at: datetime | None
    level: Level = Level.CLEAR
    choices: Choices = PLAIN
    expires_on: date | None = None
    altered_at: datetime | None = None
    edition: int | None = None
    last_fetch_at: datetime | None = None
    client: str | None = None
    fetches: int = 0
    served: tuple[str, datetime] | None = None
    public: bool = False

    def ended_at(self, today: date) -> datetime | None:
        """Since when it is empty: taken back, or expired; None while it serves."""
        ends = [self.revoked_at] if self.revoked_at else []
        if self.expires_on and self.expires_on <= today:
            ends.append(datetime.combine(self.expires_on, time(), UTC))
        return min(ends, default=None)


def seen(feed: Feed) -> FeedSeen:
    return FeedSeen(
        id=feed.id or 0,
        scope=feed.scope,
        language=feed.language,
        person_id=feed.person_id,
        created_at=feed.created_at,
        revoked_at=feed.revoked_at,
        level=Level(feed.level),
        choices=Choices(
            feed.second_language,
            feed.reminders,
            feed.tentative_hidden,
            feed.cancelled_kept,
            feed.busy_only,
        ),
        expires_on=feed.expires_on,
        altered_at=feed.altered_at,
        edition=feed.edition,
        last_fetch_at=feed.last_fetch_at,
        client=feed.client,
        fetches=feed.fetches,
        served=(feed.etag, feed.modified_at) if feed.etag and feed.modified_at else None,
        public=feed.secret_hash.startswith(PUBLIC),
    )


def write(feed: Feed, choices: Choices) -> None:
    one = choices
    if one.second_language == feed.language:
        one = replace(one, second_language=None)
    feed.second_language = one.second_language
    feed.reminders = one.reminders
    feed.tentative_hidden = one.tentative_hidden
    feed.cancelled_kept = one.cancelled_kept
    feed.busy_only = one.busy_only
