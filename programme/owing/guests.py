"""The people of an activity, as ``owed`` reads them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import (
    Activity,
    Chat,
    Delivery,
    Participation,
    Person,
    Purpose,
    ReminderRule,
    State,
)
from programme.ladders import wished
from programme.owed import Guest
from programme.owing.beliefs import newest, perhaps
from programme.values import Answer
from programme.whereabouts import quiet_of, stays

# What was refused goes again when its chat returns, or when there is something else to say.
REFUSED = frozenset({State.UNREACHABLE, State.REFUSED})
# A delivery in one of these may still change its mind.
OPEN = REFUSED | {State.WAITING, State.GATHERED, State.NO_ADDRESS, State.CANCELLED}


def guests(
    session: Session,
    activity: Activity,
    known: Collection[Delivery],
    people: Collection[int],
    now: datetime,
) -> list[Guest]:
    """Who of these takes part, and its owner where they do not.

    :param known: the deliveries that have told these people something, or will.
    """
    question = (
        select(Person, col(Chat.id), Participation)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .outerjoin(
            Participation,
            (col(Participation.person_id) == Person.id)
            & (col(Participation.activity_id) == activity.id),
        )
        .where(among(session, col(Person.id), people))
        .where(or_(col(Participation.id).is_not(None), col(Person.id) == activity.owner_id))
        .order_by(col(Person.id))
    )
    rows = session.execute(question).all()
    found = [person.id or 0 for person, _, _ in rows]
    known_of = _by_person(known)
    there = stays(session, found, (now - timedelta(days=1)).date())
    wishes = _wishes(session, activity, found)
    return [
        Guest(
            person.id or 0,
            chat_id,
            person.zone,
            part.role if part else None,
            part.answer if part else Answer.ACCEPTED,
            newest(part, known_of[person.id]) if part else None,
            _changes(known_of[person.id]),
            perhaps=perhaps(part, known_of[person.id]) if part else (),
            owns=person.id == activity.owner_id,
            muted=part.muted if part else False,
            brief=person.brief,
            own=wished(wishes[person.id]),
            stays=tuple(there[person.id or 0]),
            quiet=quiet_of(session, person),
        )
        for person, chat_id, part in rows
    ]


def _by_person(known: Collection[Delivery]) -> defaultdict[int | None, list[Delivery]]:
    found: defaultdict[int | None, list[Delivery]] = defaultdict(list)
    for row in known:
        found[row.person_id].append(row)
    return found


def _wishes(
    session: Session, activity: Activity, people: list[int]
) -> defaultdict[int | None, list[ReminderRule]]:
    """What these people wish to be reminded of: always, or of this activity."""
    question = select(ReminderRule).where(
        among(session, col(ReminderRule.person_id), people),
        or_(col(ReminderRule.activity_id).is_(None), col(ReminderRule.activity_id) == activity.id),
    )
    found: defaultdict[int | None, list[ReminderRule]] = defaultdict(list)
    for row in session.scalars(question.order_by(col(ReminderRule.id))):
        found[row.person_id].append(row)
    return found


def _changes(known: Collection[Delivery]) -> int:
    """How many changes somebody has been told of."""
    return sum(row.purpose is Purpose.CHANGE and row.state not in OPEN for row in known)
