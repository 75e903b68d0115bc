"""Deliveries are taken: intent is committed before anything is sent."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, State, metadata
from programme import lease
from programme.deliveries.waiting import LANES, WAITING, due
from programme.parcels import Message, Packed, packed


def take(
    session: Session,
    *,
    now: datetime,
    epoch: int,
    count: int,
    resting: Collection[int] = (),
    pack: Callable[..., dict[int, Packed]] = packed,
) -> list[Message]:
    """Take at most ``count`` due deliveries, reminders before broadcasts (a note).

    What has expired, or may no longer be seen by its reader, is closed instead. A chat gets one
    at a time, and none while it is ``resting``. Nothing is taken in an epoch that is over.

    :param pack: makes what is sent of rows, as far as each reader may be sent it.
    """
    if not lease.renewed(session, epoch):
        return []
    _expire(session, now)
    taken: list[Packed] = []
    busy = set(resting)
    for lane in LANES:
        room = count - len(taken)
        rows = _one_a_chat(session.scalars(due(now, room, busy, lane=lane))) if room else []
        found = pack(session, rows, now)
        for row in rows:
            if row.id not in found:
                row.state = State.CANCELLED
        given = [(row, found[row.id]) for row in rows if row.id in found]
        _intend(session, given, epoch, now)
        taken += [one for _, one in given]
        busy |= {one.parcel.chat_id for _, one in given}
    return [one.parcel for one in taken]


def _one_a_chat(rows: Iterable[Delivery]) -> list[Delivery]:
    """The first of each chat."""
    first: dict[int | None, Delivery] = {}
    for row in rows:
        first.setdefault(row.chat_id, row)
    return list(first.values())


def _intend(
    session: Session, given: Sequence[tuple[Delivery, Packed]], epoch: int, now: datetime
) -> None:
    """Each row says what is about to be tried, and what it tells."""
    if not given:
        return
    intent = {"state": State.SENDING, "epoch": epoch}
    rows = [
        {
            "of": row.id,
            "attempts": row.attempts + 1,
            "told": one.told,
            "told_revision": one.told_revision,
            **intent,
        }
        for row, one in given
    ]
    attempts = [_attempt(row, epoch, now) for row, _ in given]
    delivery, attempt = (metadata.tables[name] for name in ("delivery", "attempt"))
    # Said of tables: to say it of objects takes thrice as long, of which there are none here.
    session.connection().execute(update(delivery).where(delivery.c.id == bindparam("of")), rows)
    session.connection().execute(insert(attempt), attempts)


def _attempt(row: Delivery, epoch: int, now: datetime) -> dict[str, Any]:
    return {
        "delivery_id": row.id,
        "epoch": epoch,
        "begun_at": now,
        "told_before": row.told,
        "told_before_revision": row.told_revision,
    }


def _expire(session: Session, now: datetime) -> None:
    """Close what came too late, also for chats that are blocked: nothing waits for ever."""
    session.execute(
        update(Delivery)
        .where(
            col(Delivery.state) == WAITING,
            col(Delivery.due_at) <= now,
            col(Delivery.expires_at) <= now,
        )
        .values(state=State.EXPIRED)
    )
