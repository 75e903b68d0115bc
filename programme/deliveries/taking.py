"""Deliveries are taken: intent is committed before anything is sent."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Attempt, Delivery, State
from programme import lease
from programme.deliveries.waiting import LANES, ONE, due
from programme.parcels import DayMessage, Parcel, packed


def take(
    session: Session, *, now: datetime, epoch: int, count: int, resting: Collection[int] = ()
) -> list[Parcel | DayMessage]:
    """Take at most ``count`` due deliveries, reminders before broadcasts (a note).

    What has expired, or may no longer be seen by its reader, is closed instead. A chat gets one
    at a time, and none while it is ``resting``. Nothing is taken in an epoch that is over.
    """
    if not lease.in_force(session, epoch):
        return []
    _expire(session, now)
    parcels: dict[int, Parcel | DayMessage] = {}
    for lane in LANES:
        room = count - len(parcels)
        for row in session.scalars(due(now, room, resting, lane=lane)) if room else ():
            if row.chat_id not in parcels and _stands(row, now):
                parcel = packed(session, row, now)
                row.state = State.SENDING if parcel else State.CANCELLED
                if parcel:
                    parcels[parcel.chat_id] = parcel
                    _intend(session, row, epoch, now)
    return list(parcels.values())


def _stands(row: Delivery, now: datetime) -> bool:
    if row.expires_at is not None and row.expires_at <= now:
        row.state = State.EXPIRED
    return row.state is State.WAITING


def _intend(session: Session, row: Delivery, epoch: int, now: datetime) -> None:
    row.epoch, row.attempts = epoch, row.attempts + 1
    session.add(Attempt(delivery_id=row.id or 0, epoch=epoch, begun_at=now))


def _expire(session: Session, now: datetime) -> None:
    """Close what came too late, also for chats that are blocked: nothing waits for ever."""
    session.execute(
        update(Delivery)
        .where(
            col(Delivery.state) == State.WAITING,
            col(Delivery.lane) == ONE,
            col(Delivery.due_at) <= now,
            col(Delivery.expires_at) <= now,
        )
        .values(state=State.EXPIRED)
    )
