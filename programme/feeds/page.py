"""A feed as a page shows it: what is in it, and whose clock its reader lives by."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Person
from programme.feeds.choices import FeedSeen
from programme.feeds.public import opened
from programme.feeds.showing import contents
from programme.values import ActivitySeen
from programme.viewer import Viewer, nobody
from programme.visibility import activities, see


@dataclass(frozen=True)
class CalendarSeen:
    """A calendar to look at; ``zone`` is its holder's, None where it is nobody's own."""

    feed: FeedSeen
    activities: tuple[ActivitySeen, ...]
    zone: str | None


def looked_at(
    session: Session, *, by: Viewer, secret_hash: str, today: date
) -> CalendarSeen | None:
    """What the feed behind a secret shows, nothing once it has ended; None: there is none."""
    feed = opened(session, by=by, secret_hash=secret_hash)
    if feed is None:
        return None
    seen = () if feed.ended_at(today) else contents(session, by=by, feed=feed)
    holder = session.get(Person, feed.person_id) if feed.person_id else None
    return CalendarSeen(feed, seen, holder.zone if holder else None)


def public(session: Session, *, by: Viewer, ref: str) -> ActivitySeen | None:
    """An activity that everybody may see, by its reference; None for all others alike."""
    question = activities(nobody(by.now)).where(col(Activity.ref) == ref)
    return next(iter(see(session, question)), None)
