"""What a feed shows: its scope, as far as its holder and its level reach."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Alteration, Change, Leg
from programme import people, visibility
from programme.feeds.choices import FeedSeen
from programme.feeds.scopes import within
from programme.values import ActivitySeen, Level, Right, Status
from programme.viewer import Channel, RightHeld, Viewer

LOOKS_BACK = timedelta(days=370)
LOOKS_AHEAD = timedelta(days=3 * 366)
# What is said of an activity, or who may see it, can change with these though it does not.
AROUND = frozenset({"entrustment", "project", "body"})
# Of an activity that was taken back history does not say any more which it was.
ERASED = (None, Activity.__tablename__)


@dataclass(frozen=True)
class Contents:
    """What a feed shows on one day, as of one change of the office."""

    activities: tuple[ActivitySeen, ...]
    change: int
    day: date


def contents(session: Session, *, by: Viewer, feed: FeedSeen) -> tuple[ActivitySeen, ...]:
    """What a feed shows: its scope, as far as its holder and its level reach, never a draft.

    Shown are activities with a leg that begins or ends within 370 days before and three years
    after today.
    """
    return renewed(session, by=by, feed=feed).activities


def renewed(
    session: Session, *, by: Viewer, feed: FeedSeen, before: Contents | None = None
) -> Contents:
    """The contents; of those from earlier on the same day only what history touched is read.

    Acts come one after another, so whatever is newer than ``change`` has a higher number.
    """
    day, question = by.now.date(), _question(session, feed, by.now)
    news = _news(session, before.change) if before and before.day == day else None
    if before is None or news is None:
        change = _last_change(session)
        return Contents(_seen(session, question, day), change, day)
    touched, change = news
    kept = {one.id: one for one in before.activities if one.id not in touched}
    if touched:
        fresh = _seen(session, question.where(col(Activity.id).in_(touched)), day)
        kept |= {one.id: one for one in fresh}
    return Contents(tuple(kept[number] for number in sorted(kept)), change, day)


def _seen(session: Session, question: Select[Activity, int], day: date) -> tuple[ActivitySeen, ...]:
    first, last = _window(day)
    shown = visibility.see(session, question)
    return tuple(one for one in shown if _falls_within(one, first, last))


def _last_change(session: Session) -> int:
    return session.scalar(select(func.max(Change.id))) or 0


def _news(session: Session, change: int) -> tuple[set[int], int] | None:
    """The activities altered since, and by which change last; None where more was altered."""
    question = select(
        col(Alteration.activity_id), col(Alteration.thing), col(Alteration.change_id)
    ).where(col(Alteration.change_id) > change)
    found = session.execute(question).all()
    if any(thing in AROUND or (number, thing) == ERASED for number, thing, _ in found):
        return None
    touched = {number for number, _, _ in found if number is not None}
    return touched, max((last for _, _, last in found), default=change)


def _question(session: Session, feed: FeedSeen, now: datetime) -> Select[Activity, int]:
    viewer = _holder(session, feed, now)
    return (
        visibility.activities(viewer)
        .where(
            col(Activity.status) != Status.DRAFT,
            within(viewer, feed.scope),
            _near(*_window(now.date())),
        )
        .order_by(col(Activity.id))
    )


def _ceiling(feed: FeedSeen) -> Level:
    return Level.AMBER if feed.scope.startswith("person:") else Level(feed.level)


def _holder(session: Session, feed: FeedSeen, now: datetime) -> Viewer:
    """A person's feed sees with their eyes; an office feed up to its level and no further."""
    if feed.person_id is not None:
        held = people.held(session, feed.person_id)
        return Viewer(
            feed.person_id,
            held,
            Channel.DIRECT,
            now,
            up_to=_ceiling(feed),
            language=feed.language,
        )
    rights = (RightHeld(Right.HEAD),) if feed.level > Level.CLEAR else ()
    channel = Channel.GROUP if feed.level > Level.CLEAR else Channel.PUBLIC
    return Viewer(None, rights, channel, now, language=feed.language)


def _window(today: date) -> tuple[date, date]:
    return today - LOOKS_BACK, today + LOOKS_AHEAD


def _near(first: date, last: date) -> ColumnElement[bool]:
    """Found by the indexes of days, so that years of archives cost nothing."""
    near = or_(col(Leg.start_on).between(first, last), col(Leg.end_on).between(first, last))
    return col(Activity.id).in_(select(col(Leg.activity_id)).where(near))


def _falls_within(activity: ActivitySeen, first: date, last: date) -> bool:
    """Whether a leg that may be seen lies there, and not only one that may not."""
    spans = ((leg.days.start, leg.days.end) for leg in activity.legs)
    return any(start and end and start <= last and end >= first for start, end in spans)
