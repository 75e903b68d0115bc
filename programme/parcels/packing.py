"""A delivery is packed when it is taken, from its activity and its reader as they are then."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Participation, Person, Purpose
from programme import digest, owing, people, visibility
from programme.owed import facts_of
from programme.parcels import details
from programme.parcels.groups import to_a_group
from programme.parcels.values import DayMessage, Parcel
from programme.quiet import is_quiet, zone_at
from programme.refusals import NotFound
from programme.routines.lists import ahead, stale
from programme.rules import rules
from programme.values import ActivitySeen
from programme.viewer import Channel, Viewer
from programme.whereabouts import quiet_of, stays


def packed(session: Session, row: Delivery, now: datetime) -> Parcel | DayMessage | None:
    """What one reader is to be told now, noted in the row; None when there is nothing to tell.

    The row keeps what it tells, as facts, so that whoever is told what is true is owed nothing.
    """
    if row.person_id is None:
        return to_a_group(session, row, now)
    person = session.get_one(Person, row.person_id)
    zone = zone_at(now, person.zone, stays(session, [row.person_id], now.date())[row.person_id])
    if row.purpose is Purpose.DIGEST:
        return _day_message(session, row, person, zone=zone, now=now)
    return _parcel(session, row, person, zone=zone, now=now)


def again(session: Session, *, by: Viewer, delivery_id: int) -> Parcel | DayMessage:
    """What a message told its reader, for them to see in the chat; nothing is written.

    :raises NotFound: no such message to this viewer, or nothing of it that may still be seen.
    """
    row = session.get(Delivery, delivery_id)
    if row is None or by.person_id is None or row.person_id != by.person_id:
        raise NotFound
    person = session.get_one(Person, row.person_id)
    made = _day_message if row.purpose is Purpose.DIGEST else _parcel
    parcel = made(session, row, person, zone=person.zone, now=by.now)
    if parcel is None:
        raise NotFound
    return parcel


def _parcel(
    session: Session, row: Delivery, person: Person, *, zone: str, now: datetime
) -> Parcel | None:
    seen = _seen(session, row, now)
    if seen is None or row.chat_id is None:
        return None
    part = part_of(session, row)
    activity = session.get_one(Activity, row.activity_id)
    facts = facts_of(owing.planned(session, activity))
    told = details.known_before(session, row, part, facts)
    row.told, row.told_revision = facts, activity.revision
    kind = rules(session).of(activity.kind)
    return Parcel(
        row.id or 0,
        row.purpose,
        row.chat_id,
        person.language,
        zone,
        now,
        seen,
        silent=row.silent or is_quiet(now, quiet_of(session, person), zone),
        repeated=row.repeated,
        discreet=person.discreet or kind.discreet,
        leg_id=row.leg_id,
        rule=row.rule,
        attach=_attached(session, row, activity),
        role=part.role if part else None,
        answer=part.answer if part else None,
        told=told,
        letter=details.letter(session, row, person.language),
        approval=details.approval(session, row),
        guest=details.guest(session, row),
    )


def _seen(session: Session, row: Delivery, now: datetime) -> ActivitySeen | None:
    """The activity as the reader of a delivery may see it."""
    question = visibility.activities(_viewer(session, row, now)).where(
        col(Activity.id) == row.activity_id
    )
    return next(iter(visibility.see(session, question)), None)


def _viewer(session: Session, row: Delivery, now: datetime) -> Viewer:
    return Viewer(row.person_id, people.held(session, row.person_id), Channel.DIRECT, now)


def _attached(session: Session, row: Delivery, activity: Activity) -> frozenset[str]:
    """What goes along with a reminder, as its rule says."""
    plan = owing.planned(session, activity)
    ladder = rules(session).of(activity.kind).ladder if plan.ladder is None else plan.ladder
    said = (rung.attach for rung in ladder if rung.name == row.rule)
    return next(said, frozenset()) if row.purpose is Purpose.REMINDER else frozenset()


def _day_message(
    session: Session, row: Delivery, person: Person, *, zone: str, now: datetime
) -> DayMessage | None:
    items, lists = [], set()
    for one in digest.gathered(session, row, now):
        one.digest_id = row.id
        if one.activity_id is None:
            lists.add(one.purpose)
            continue
        parcel = _parcel(session, one, person, zone=zone, now=now)
        if parcel:
            items.append(parcel)
    by = _viewer(session, row, now)
    week = ahead(session, by) if Purpose.WEEK in lists else ()
    waiting = stale(session, by) if Purpose.STALE in lists else ()
    if row.chat_id is None or not (items or week or waiting):
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
        items=tuple(items),
        week=week,
        stale=waiting,
    )


def part_of(session: Session, row: Delivery) -> Participation | None:
    """The part that a reader takes in what they are told of, if any."""
    question = select(Participation).where(
        col(Participation.activity_id) == row.activity_id,
        col(Participation.person_id) == row.person_id,
    )
    return session.scalar(question)
