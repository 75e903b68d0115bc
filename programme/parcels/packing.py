"""A delivery is packed when it is taken, from its activity and its reader as they are then."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Delivery, Purpose
from programme.parcels.day import day_message, take_along
from programme.parcels.groups import to_a_group
from programme.parcels.known import Known, known_of
from programme.parcels.single import parcel_of, restricted
from programme.parcels.values import Message, Packed
from programme.quiet import zone_at
from programme.refusals import NotFound
from programme.viewer import Channel, Viewer


def packed(
    session: Session,
    rows: Sequence[Delivery],
    now: datetime,
    channel: Channel = Channel.DIRECT,
) -> dict[int, Packed]:
    """What the reader of each is to be told now, by delivery; not there: nothing."""
    people = [row for row in rows if row.person_id is not None]
    made = _to_people(session, people, now, channel) if people else {}
    for row in rows:
        found = to_a_group(session, row, now) if row.person_id is None else None
        if found is not None:
            made[found.parcel.id] = found
    return made


def _to_people(
    session: Session, rows: Sequence[Delivery], now: datetime, channel: Channel
) -> dict[int, Packed]:
    known = known_of(session, rows, now, channel)
    made = {}
    for row in rows:
        zone = zone_at(now, known.people[row.person_id].zone, known.stays[row.person_id])
        parcel = _packed(session, row, known, zone=zone, now=now)
        if row.purpose is Purpose.DIGEST:
            take_along(session, row, now)
        if parcel is not None:
            made[parcel.id] = Packed(parcel, *known.noted(row))
    return made


def again(session: Session, *, by: Viewer, delivery_id: int) -> Message:
    """What a message told its reader, for them to see in the chat; nothing is written.

    :raises NotFound: no such message to this viewer, or nothing of it that may still be seen.
    """
    row = session.get(Delivery, delivery_id)
    if row is None or by.person_id is None or row.person_id != by.person_id:
        raise NotFound
    known = known_of(session, [row], by.now, by.channel)
    zone = known.people[row.person_id].zone
    parcel = _packed(session, row, known, zone=zone, now=by.now)
    if parcel is None:
        raise NotFound
    return parcel


def _packed(
    session: Session, row: Delivery, known: Known, *, zone: str, now: datetime
) -> Message | None:
    if row.purpose is Purpose.DIGEST:
        return day_message(session, row, known.people[row.person_id], zone=zone, now=now)
    if known.handle(row):
        return restricted(session, row, known, zone=zone, now=now)
    return parcel_of(session, row, known, zone=zone, now=now)
