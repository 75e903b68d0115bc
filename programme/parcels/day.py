"""The day's message, from all that waits for it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Delivery, Person, Purpose
from programme import digest, people
from programme.parcels.known import known_of
from programme.parcels.single import parcel_of
from programme.parcels.values import DayMessage, Parcel
from programme.quiet import is_quiet
from programme.routines.lists import ahead, stale
from programme.viewer import Channel, Viewer
from programme.whereabouts import quiet_of


def day_message(
    session: Session, row: Delivery, person: Person, *, zone: str, now: datetime
) -> DayMessage | None:
    """What one of the desk gets today, or got when it was sent; None: there is nothing new."""
    gathered = digest.gathered(session, row, now)
    items, handles = _items(session, gathered, zone=zone, now=now)
    lists = {one.purpose for one in gathered if one.activity_id is None}
    held = people.held(session, row.person_id)
    by = Viewer(row.person_id, held, Channel.DIRECT, now, language=person.language)
    week = ahead(session, by) if Purpose.WEEK in lists else ()
    waiting = stale(session, by) if Purpose.STALE in lists else ()
    if row.chat_id is None or not (items or handles or week or waiting):
        return None
    return DayMessage(
        row.id or 0,
        row.chat_id,
        person.language,
        zone,
        now,
        silent=is_quiet(now, quiet_of(session, person), zone),
        repeated=row.repeated,
        discreet=person.discreet,
        items=items,
        week=week,
        stale=waiting,
        restricted=handles,
        soon=row.rule == digest.SOON,
    )


def _items(
    session: Session, gathered: Sequence[Delivery], *, zone: str, now: datetime
) -> tuple[tuple[Parcel, ...], tuple[str, ...]]:
    """What is gathered about activities, as far as its reader may see each; handles of others."""
    rows = [one for one in gathered if one.activity_id is not None]
    if not rows:
        return (), ()
    known = known_of(session, rows, now)
    handles = {one.id: known.handle(one) for one in rows}
    said = (one for one in rows if handles[one.id] is None)
    made = (parcel_of(session, one, known, zone=zone, now=now) for one in said)
    named = dict.fromkeys(handle for handle in handles.values() if handle is not None)
    return tuple(one for one in made if one is not None), tuple(named)


def take_along(session: Session, row: Delivery, now: datetime) -> None:
    """All that waits for a day's message belongs to it now, with what it tells."""
    gathered = digest.gathered(session, row, now)
    known = known_of(session, gathered, now)
    for one in gathered:
        one.digest_id = row.id
        one.told, one.told_revision = known.noted(one)
