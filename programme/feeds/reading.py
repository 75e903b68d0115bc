"""A feed by its secret with all that it shows, in one transaction."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from programme.feeds.choices import FeedSeen
from programme.feeds.public import opened
from programme.feeds.showing import Contents, renewed
from programme.viewer import Viewer


@dataclass(frozen=True)
class Reading:
    """A feed, and what it shows; None once it has ended."""

    feed: FeedSeen
    contents: Contents | None


def read(
    session: Session,
    *,
    by: Viewer,
    secret_hash: str,
    today: date,
    before: Contents | None = None,
) -> Reading | None:
    """What is behind a secret, if anything; of what it showed ``before`` only news are read.

    :param today: the day in the office's zone, by which addresses expire.
    """
    feed = opened(session, by=by, secret_hash=secret_hash)
    if feed is None:
        return None
    if feed.ended_at(today):
        return Reading(feed, None)
    return Reading(feed, renewed(session, by=by, feed=feed, before=before))
