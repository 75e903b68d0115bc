"""A delivery's way: taken in one commit, worded and sent by others, settled in another."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select, type_coerce, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    Approval,
    Chat,
    Delivery,
    Letter,
    Participation,
    Person,
    Purpose,
    SenderLease,
    State,
)
from db.types import Utc
from programme import owing, people, visibility
from programme.owed import facts_of
from programme.values import ActivitySeen, Answer, Role, Status
from programme.viewer import Channel, Viewer

LEASE = timedelta(seconds=60)


@dataclass(frozen=True)
class Parcel:
    """One message to word and send now: what its reader may see at this moment."""

    id: int
    purpose: Purpose
    chat_id: int
    language: str
    zone: str
    now: datetime
    activity: ActivitySeen
    leg_id: int | None = None
    rule: str | None = None
    role: Role | None = None
    answer: Answer | None = None
    told: Mapping[str, Any] | None = None
    letter: tuple[str, str] | None = None
    approval: "Asking | None" = None


@dataclass(frozen=True)
class Asking:
    """A step asked for, or decided on."""

    id: int
    step: Status
    reason: str | None
    asker: str
    granted: bool | None


@dataclass(frozen=True)
class Outcome:
    """What became of one parcel."""

    id: int
    state: State
    message_id: int | None = None
    not_before: datetime | None = None
    error: str | None = None


def hold_lease(session: Session, *, owner: str) -> int | None:
    """The epoch in which this process sends, or None while another one does (a note).

    The lease lives by the database's own clock; what an older epoch left in flight is uncertain.
    """
    clock = _clock(session)
    lease = session.get(SenderLease, 1)
    if lease is None:
        lease = SenderLease(owner=owner, epoch=1, until=clock + LEASE)
        session.add(lease)
    elif lease.owner == owner:
        lease.until = clock + LEASE
        return lease.epoch
    elif lease.until > clock and not _alone(session):
        return None
    else:
        lease.owner, lease.epoch, lease.until = owner, lease.epoch + 1, clock + LEASE
    session.execute(
        update(Delivery)
        .where(col(Delivery.state) == State.SENDING, col(Delivery.epoch) < lease.epoch)
        .values(state=State.UNCERTAIN)
    )
    return lease.epoch


def _clock(session: Session) -> datetime:
    """The database's own clock, the same for every process that shares it."""
    now: datetime = session.execute(
        select(type_coerce(func.current_timestamp(), Utc()))
    ).scalar_one()
    return now


def _alone(session: Session) -> bool:
    """On SQLite one process serves a file, so a lease found there is a dead process's."""
    return session.get_bind().dialect.name == "sqlite"


def next_due(session: Session) -> tuple[datetime | None, dict[int, datetime]]:
    """The instant of the next delivery, over all and per chat."""
    question = (
        select(col(Delivery.chat_id), func.min(Delivery.due_at))
        .where(col(Delivery.state) == State.WAITING)
        .group_by(col(Delivery.chat_id))
    )
    chats = {chat: due for chat, due in session.execute(question) if chat is not None}
    return min(chats.values(), default=None), chats


def any_due(session: Session, *, now: datetime) -> bool:
    """Whether anything waits whose moment has come."""
    question = select(col(Delivery.id)).where(
        col(Delivery.state) == State.WAITING, col(Delivery.due_at) <= now
    )
    return session.scalar(question.limit(1)) is not None


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
    parcels: dict[int, Parcel] = {}
    for row in session.scalars(due(now, count, resting)):
        if row.chat_id in parcels:
            continue
        if row.expires_at is not None and row.expires_at <= now:
            row.state = State.EXPIRED
            continue
        parcel = _parcel(session, row, now)
        if parcel is None:
            row.state = State.CANCELLED
            continue
        row.state, row.epoch, row.attempts = State.SENDING, epoch, row.attempts + 1
        parcels[parcel.chat_id] = parcel
    return list(parcels.values())


def _parcel(session: Session, row: Delivery, now: datetime) -> Parcel | None:
    person = session.get_one(Person, row.person_id)
    viewer = Viewer(row.person_id, people.held(session, row.person_id), Channel.DIRECT, now)
    question = visibility.activities(viewer).where(col(Activity.id) == row.activity_id)
    seen = visibility.see(session, question)
    if not seen or row.chat_id is None:
        return None
    part = _part(session, row)
    told = part.told if part else None
    activity = session.get_one(Activity, row.activity_id)
    row.told, row.told_revision = facts_of(owing.planned(session, activity)), activity.revision
    return Parcel(
        row.id or 0,
        row.purpose,
        row.chat_id,
        person.language,
        person.zone,
        now,
        seen[0],
        leg_id=row.leg_id,
        rule=row.rule,
        role=part.role if part else None,
        answer=part.answer if part else None,
        told=told,
        letter=_letter(session, row),
        approval=_approval(session, row),
    )


def _part(session: Session, row: Delivery) -> Participation | None:
    question = select(Participation).where(
        col(Participation.activity_id) == row.activity_id,
        col(Participation.person_id) == row.person_id,
    )
    return session.scalar(question)


def _letter(session: Session, row: Delivery) -> tuple[str, str] | None:
    if row.purpose is not Purpose.LETTER:
        return None
    letter = session.get_one(Letter, row.reference)
    return session.get_one(Person, letter.from_id).name, letter.text


def _approval(session: Session, row: Delivery) -> Asking | None:
    if row.purpose not in {Purpose.APPROVAL, Purpose.DECISION}:
        return None
    asked = session.get_one(Approval, row.reference)
    asker = session.get_one(Person, asked.asked_by_id).name
    return Asking(asked.id or 0, asked.step, asked.reason, asker, asked.granted)


def settle(session: Session, *, outcomes: Sequence[Outcome], epoch: int, now: datetime) -> None:
    """Write what became of parcels (a note); a late success counts in any epoch: evidence wins."""
    for outcome in outcomes:
        row = session.get_one(Delivery, outcome.id)
        if outcome.state is not State.SENT and row.epoch != epoch:
            continue
        row.state, row.error, row.not_before = outcome.state, outcome.error, outcome.not_before
        if outcome.state is State.SENT:
            row.message_id, row.sent_at = outcome.message_id, now
            _told(session, row, now)
        if outcome.state is State.UNREACHABLE and row.chat_id is not None:
            people.blocked(session, chat_id=row.chat_id, now=now)


def _told(session: Session, row: Delivery, now: datetime) -> None:
    part = _part(session, row)
    if part is None or row.purpose in {Purpose.LETTER, Purpose.APPROVAL}:
        return
    part.told, part.told_revision = row.told, row.told_revision
    if session.get_one(Activity, row.activity_id).revision != row.told_revision:
        session.flush()
        owing.refresh(session, [row.activity_id], now)


def tally(session: Session) -> Counter[State]:
    """How many deliveries stand in each state."""
    question = select(col(Delivery.state), func.count()).group_by(col(Delivery.state))
    return Counter(dict(session.execute(question).all()))
