"""What holds for one person, and what a message to them was about."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Participation, ReminderRule
from programme import visibility
from programme.refusals import NotFound
from programme.rules import rules
from programme.viewer import Viewer
from programme.whereabouts import quiet_of
from programme.wishes.belonging import part_of, person_of
from programme.wishes.values import About, Own, Wishes


def wishes(session: Session, *, by: Viewer) -> Wishes:
    """What holds for the viewer.

    :raises NotFound: nobody the office knows.
    """
    person = person_of(session, by)
    rows = session.scalars(
        select(ReminderRule)
        .where(col(ReminderRule.person_id) == by.person_id)
        .order_by(col(ReminderRule.id))
    )
    silent = select(col(Participation.activity_id)).where(
        col(Participation.person_id) == by.person_id, col(Participation.muted)
    )
    muted = visibility.activities(by).where(col(Activity.id).in_(silent))
    return Wishes(
        quiet_of(session, person),
        person.brief,
        person.discreet,
        tuple(_own(row) for row in rows),
        visibility.see(session, muted.order_by(col(Activity.id))),
        (person.day_message_at or rules(session).day_message_at) if by.at_the_desk else None,
    )


def _own(row: ReminderRule) -> Own:
    before = None if row.before is None else timedelta(seconds=row.before)
    return Own(row.id or 0, row.days, row.at, before, row.clock, row.anchor)


def about(session: Session, *, by: Viewer, delivery_id: int) -> About:
    """What a message to the viewer was about.

    :raises NotFound: no such message, or not to them.
    """
    row = session.get(Delivery, delivery_id)
    if row is None or by.person_id is None or row.person_id != by.person_id:
        raise NotFound
    question = visibility.activities(by).where(col(Activity.id) == (row.activity_id or 0))
    seen = visibility.see(session, question)
    part = part_of(session, by, row.activity_id or 0)
    return About(delivery_id, row.purpose, seen[0] if seen else None, part is not None)
