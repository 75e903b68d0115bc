"""A delivery's way: taken in one commit, worded and sent by others, settled in another."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, State
from programme import owing, people
from programme.lease import LEASE, hold_lease, let_go
from programme.parcels import Asking, Parcel, packed, part_of

__all__ = [
    "LEASE",
    "Asking",
    "Outcome",
    "Parcel",
    "any_due",
    "due",
    "hold_lease",
    "let_go",
    "next_due",
    "settle",
    "take",
    "tally",
]


@dataclass(frozen=True)
class Outcome:
    """What became of one parcel."""

    id: int
    state: State
    message_id: int | None = None
    not_before: datetime | None = None
    error: str | None = None


def next_due(session: Session) -> tuple[datetime | None, dict[int, datetime]]:
    """The instant of the next delivery, over all and per chat that may be written to."""
    question = (
        select(col(Delivery.chat_id), func.min(Delivery.due_at))
        .join(Chat, col(Chat.id) == Delivery.chat_id)
        .where(col(Delivery.state) == State.WAITING, col(Chat.blocked_at).is_(None))
        .group_by(col(Delivery.chat_id))
    )
    chats = {chat or 0: due for chat, due in session.execute(question)}
    return min(chats.values(), default=None), chats


def any_due(session: Session, *, now: datetime) -> bool:
    """Whether anything can be taken now."""
    return session.scalar(due(now, 1)) is not None


def due(now: datetime, count: int, resting: Collection[int] = ()) -> Any:
    """The query of what to take next: oldest first, chats that wait or are blocked left out."""
    return (
        select(Delivery)
        .join(Chat, col(Chat.id) == Delivery.chat_id)
        .where(
            col(Delivery.state) == State.WAITING,
            col(Delivery.due_at) <= now,
            or_(col(Delivery.not_before).is_(None), col(Delivery.not_before) <= now),
            col(Chat.blocked_at).is_(None),
            col(Delivery.chat_id).not_in(resting),
            or_(col(Chat.paused_until).is_(None), col(Chat.paused_until) <= now),
        )
        .order_by(col(Delivery.due_at), col(Delivery.id))
        .limit(count)
    )


def take(
    session: Session, *, now: datetime, epoch: int, count: int, resting: Collection[int] = ()
) -> list[Parcel]:
    """Take at most ``count`` due deliveries: intent is committed before anything is sent (a note).

    What has expired, or may no longer be seen by its reader, is closed instead. A chat gets one
    at a time, and none while it is ``resting``.
    """
    _expire(session, now)
    parcels: dict[int, Parcel] = {}
    for row in session.scalars(due(now, count, resting)):
        if row.chat_id in parcels:
            continue
        parcel = packed(session, row, now)
        if parcel is None:
            row.state = State.CANCELLED
            continue
        row.state, row.epoch, row.attempts = State.SENDING, epoch, row.attempts + 1
        parcels[parcel.chat_id] = parcel
    return list(parcels.values())


def _expire(session: Session, now: datetime) -> None:
    """Close what came too late, also for chats that are blocked: nothing waits for ever."""
    session.execute(
        update(Delivery)
        .where(
            col(Delivery.state) == State.WAITING,
            col(Delivery.due_at) <= now,
            col(Delivery.expires_at) <= now,
        )
        .values(state=State.EXPIRED)
    )


def settle(session: Session, *, outcomes: Sequence[Outcome], epoch: int, now: datetime) -> None:
    """Write what became of parcels (a note); a late success counts in any epoch: evidence wins.

    What is owed of an activity is computed anew where a reader learned something, or did not, or
    where it has changed in between.
    """
    unsettled: set[int] = set()
    for outcome in outcomes:
        row = session.get_one(Delivery, outcome.id)
        if outcome.state is not State.SENT and row.epoch != epoch:
            continue
        row.state, row.error, row.not_before = outcome.state, outcome.error, outcome.not_before
        if outcome.state is State.SENT:
            row.message_id, row.sent_at = outcome.message_id, now
        if outcome.state is not State.SENT or _told(session, row) or _outdated(session, row):
            unsettled.update(one for one in [row.activity_id] if one)
        if outcome.state is State.UNREACHABLE and row.chat_id is not None:
            people.blocked(session, chat_id=row.chat_id, now=now)
    session.flush()
    owing.refresh(session, unsettled, now)


def _told(session: Session, row: Delivery) -> bool:
    """Their reader knows what was told, unless something newer arrived; whether it was news."""
    part = part_of(session, row)
    if part is None or row.purpose not in owing.TELLS or row.told_revision is None:
        return False
    news = part.told_revision is None or part.told_revision < row.told_revision
    if news or part.told_revision == row.told_revision:
        part.told, part.told_revision = row.told, row.told_revision
    return news


def _outdated(session: Session, row: Delivery) -> bool:
    """Whether the activity has changed since the delivery was taken."""
    return session.get_one(Activity, row.activity_id).revision != row.told_revision


def tally(session: Session) -> Counter[State]:
    """How many deliveries stand in each state."""
    question = select(col(Delivery.state), func.count()).group_by(col(Delivery.state))
    return Counter(dict(session.execute(question).all()))
