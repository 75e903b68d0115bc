"""Deliveries are taken: intent is committed before anything is sent."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import insert, literal, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Delivery, State, metadata
from db.types import Utc
from programme import lease
from programme.deliveries.waiting import LANES, WAITING, due
from programme.parcels import Message, Packed, packed

DELIVERY, ATTEMPT = metadata.tables["delivery"], metadata.tables["attempt"]
BEGUN = ("delivery_id", "epoch", "begun_at", "told_before", "told_before_revision")


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
    """Each row says what is about to be tried, and what it tells; its attempt what it had told."""
    if not given:
        return
    row, connection = DELIVERY.c, session.connection()
    before = select(
        *(row.id, literal(epoch), literal(now, Utc()), row.told, row.told_revision)
    ).where(among(session, row.id, [one.id for one, _ in given]))
    # Said of tables: to say it of objects takes thrice as long, of which there are none here.
    connection.execute(insert(ATTEMPT).from_select(BEGUN, before))
    trying = {"state": State.SENDING, "epoch": epoch, "attempts": row.attempts + 1}
    for ids, told in _alike(given):
        statement = update(DELIVERY).where(among(session, row.id, ids))
        connection.execute(
            statement.values(**trying, told=told.told, told_revision=told.told_revision)
        )


def _alike(given: Sequence[tuple[Delivery, Packed]]) -> Iterable[tuple[list[int], Packed]]:
    """Those that tell the very same; of one revision a group may know less than a person."""
    found: dict[tuple[int | None, str], tuple[list[int], Packed]] = {}
    for row, told in given:
        ids, _ = found.setdefault((told.told_revision, json.dumps(told.told)), ([], told))
        ids.append(row.id or 0)
    return found.values()


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
