"""Writes what is owed: the difference between what ``owed`` says and the waiting deliveries."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    Approval,
    Chat,
    Delivery,
    Entrustment,
    Leg,
    Letter,
    Participation,
    Person,
    Purpose,
    State,
)
from programme.owed import Guest, Owed, Planned, owed
from programme.rights import covering
from programme.rules import rules
from programme.values import Status
from programme.viewer import MANAGING
from programme.visibility import leg_seen

# A delivery in one of these may still change its mind.
OPEN = frozenset({State.WAITING, State.NO_ADDRESS, State.CANCELLED})
# What has left and may have arrived: its reader counts as told until the contrary is known.
ON_THE_WAY = frozenset({State.SENDING, State.UNCERTAIN})
# What says how an activity stands.
TELLS = frozenset({Purpose.REMINDER, Purpose.CHANGE, Purpose.INVITATION, Purpose.DECISION})


def refresh(session: Session, activity_ids: Iterable[int], now: datetime) -> None:
    """Bring the waiting deliveries of these activities in line with what is owed at ``now``.

    What is taken, sent or uncertain is never touched; what was already past when it was first
    owed is never begun.
    """
    for activity_id in activity_ids:
        activity = session.get_one(Activity, activity_id)
        if activity.status is Status.DRAFT:
            continue
        known = {
            row.key: row
            for row in session.scalars(
                select(Delivery).where(col(Delivery.activity_id) == activity_id)
            )
        }
        wanted = {one.key: one for one in _everything(session, activity, known.values(), now)}
        for key, one in wanted.items():
            _settle(session, activity_id, known.get(key), one, now)
        for key, row in known.items():
            if key not in wanted and row.state in OPEN:
                late = row.state is State.WAITING and row.expires_at and row.expires_at <= now
                row.state = State.EXPIRED if late else State.CANCELLED


def _settle(
    session: Session, activity_id: int, row: Delivery | None, one: Owed, now: datetime
) -> None:
    if row is None:
        if one.purpose == Purpose.REMINDER and one.due_at <= now:
            return
        row = Delivery(
            key=one.key,
            purpose=Purpose(one.purpose),
            activity_id=activity_id,
            person_id=one.person_id,
            due_at=one.due_at,
        )
        session.add(row)
    elif row.state not in OPEN or _too_late(row, one, now):
        return
    elif row.purpose is not Purpose.INVITATION:
        row.due_at = one.due_at
    row.leg_id, row.rule, row.expires_at = one.leg_id, one.rule, one.expires_at
    row.chat_id = one.chat_id
    row.reference = one.reference
    row.state = State.NO_ADDRESS if one.chat_id is None else State.WAITING


def _too_late(row: Delivery, one: Owed, now: datetime) -> bool:
    """A reminder that could not wait at its moment does not come after it."""
    return one.purpose == Purpose.REMINDER and one.due_at <= now and row.state is not State.WAITING


def _everything(
    session: Session, activity: Activity, known: Iterable[Delivery], now: datetime
) -> list[Owed]:
    guests = _guests(session, activity, list(known))
    return [
        *owed(planned(session, activity), guests, rules(session), now),
        *_asked(session, activity),
        *_letters(session, activity),
    ]


def planned(session: Session, activity: Activity) -> Planned:
    """An activity's rows as ``owed`` reads them."""
    legs = session.scalars(
        select(Leg).where(col(Leg.activity_id) == activity.id).order_by(col(Leg.id))
    )
    seen = [leg_seen(leg) for leg in legs]
    return Planned(activity.id or 0, activity.kind, activity.status, seen, activity.tell_at)


def _guests(session: Session, activity: Activity, known: list[Delivery]) -> list[Guest]:
    question = (
        select(Participation, Person, col(Chat.id))
        .join(Person, col(Person.id) == Participation.person_id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(col(Participation.activity_id) == activity.id)
    )
    changes = Counter(
        row.person_id for row in known if row.purpose is Purpose.CHANGE and row.state not in OPEN
    )
    flying: defaultdict[int, list[Delivery]] = defaultdict(list)
    for row in known:
        if row.state in ON_THE_WAY and row.purpose in TELLS:
            flying[row.person_id].append(row)
    return [
        Guest(
            part.person_id,
            chat_id,
            person.zone,
            part.role,
            part.answer,
            _told(part, flying[part.person_id]),
            changes[part.person_id],
        )
        for part, person, chat_id in session.execute(question)
    ]


def _told(part: Participation, flying: list[Delivery]) -> dict[str, Any] | None:
    """The newest of what a person was told and what is on its way to them."""
    newest, told = part.told_revision, part.told
    for row in flying:
        revision = row.told_revision or 0
        if newest is None or revision > newest:
            newest, told = revision, row.told
    return told


def _asked(session: Session, activity: Activity) -> Iterable[Owed]:
    question = select(Approval).where(col(Approval.activity_id) == activity.id)
    for asked in session.scalars(question):
        if asked.granted is None:
            purpose, whom, at = "approval", _managers(session, activity), asked.asked_at
        else:
            purpose, at = "decision", asked.decided_at or asked.asked_at
            whom = _with_chat(session, [asked.asked_by_id])
        for person_id, chat_id in whom:
            key = f"{purpose}:{activity.id}:{person_id}:-:{asked.id}"
            yield Owed(key, purpose, person_id, chat_id, at, reference=asked.id)


def _letters(session: Session, activity: Activity) -> Iterable[Owed]:
    question = select(Letter).where(col(Letter.activity_id) == activity.id)
    for letter in session.scalars(question):
        for person_id, chat_id in _with_chat(session, [letter.to_id]):
            key = f"letter:{activity.id}:{person_id}:-:{letter.id}"
            yield Owed(key, "letter", person_id, chat_id, letter.written_at, reference=letter.id)


def _managers(session: Session, activity: Activity) -> list[tuple[int, int | None]]:
    """Who may grant a step of this activity: the managers of its projects, and of the office."""
    held = select(Entrustment).where(col(Entrustment.right).in_(MANAGING))
    people = {one.person_id for one in session.scalars(held) if covering(session, one, activity)}
    return _with_chat(session, sorted(people))


def _with_chat(session: Session, people: list[int]) -> list[tuple[int, int | None]]:
    question = (
        select(col(Person.id), col(Chat.id))
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .where(col(Person.id).in_(people))
    )
    return [(person_id or 0, chat_id) for person_id, chat_id in session.execute(question)]
