"""What became of what was taken, written in one commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Attempt, Chat, Delivery, Participation, Purpose, State
from programme import digest, groups, owing, people
from programme.parcels import part_of


@dataclass(frozen=True)
class Outcome:
    """What became of one parcel.

    :param pauses: its whole chat is to wait until ``not_before``.
    :param moved_to: the chat that a group has become.
    """

    id: int
    state: State
    message_id: int | None = None
    not_before: datetime | None = None
    error: str | None = None
    pauses: bool = False
    moved_to: int | None = None


def settle(session: Session, *, outcomes: Sequence[Outcome], epoch: int, now: datetime) -> None:
    """Write what became of parcels (a note); a late success counts in any epoch: evidence wins.

    What is owed of an activity is computed anew where a reader learned something, or did not, or
    where it has changed in between.
    """
    unsettled: set[int | None] = set()
    for outcome in outcomes:
        row = session.get_one(Delivery, outcome.id)
        _close(session, outcome, epoch, now)
        if outcome.state is State.SENT:
            unsettled |= arrived(session, row, outcome.message_id, now)
        elif row.epoch == epoch and (row.state is State.SENDING or _proves(outcome, row)):
            unsettled |= _failed(session, row, outcome, now)
    session.flush()
    owing.refresh(session, sorted(one for one in unsettled if one), now)


def doubt(session: Session, *, ids: Sequence[int]) -> None:
    """What became of these cannot be written: they may have arrived (a note)."""
    for number in ids:
        row = session.get(Delivery, number)
        if row is not None and row.state is State.SENDING:
            row.state = State.UNCERTAIN


def _proves(outcome: Outcome, row: Delivery) -> bool:
    """Whether it was surely not sent, while others have already given it up for want of proof."""
    in_doubt = row.state in {State.WAITING, State.UNCERTAIN, State.ABANDONED}
    return outcome.state is State.WAITING and in_doubt


def _close(session: Session, outcome: Outcome, epoch: int, now: datetime) -> None:
    """Every attempt keeps what came of it, also one of an epoch that is over."""
    question = select(Attempt).where(
        col(Attempt.delivery_id) == outcome.id,
        col(Attempt.epoch) == epoch,
        col(Attempt.ended_at).is_(None),
    )
    for attempt in session.scalars(question):
        attempt.ended_at, attempt.outcome = now, outcome.state
        attempt.message_id, attempt.error = outcome.message_id, outcome.error


def arrived(
    session: Session, row: Delivery, message_id: int | None, now: datetime
) -> set[int | None]:
    """Whoever got it knows what it told; the activities whose debts that changes."""
    row.state, row.error, row.not_before = State.SENT, None, None
    row.message_id, row.sent_at = message_id, row.sent_at or now
    told = digest.landed(session, row) if row.purpose is Purpose.DIGEST else [row]
    return {one.activity_id for one in told if _told(session, one) or _outdated(session, one)}


def _failed(session: Session, row: Delivery, outcome: Outcome, now: datetime) -> set[int | None]:
    row.state, row.error, row.not_before = outcome.state, outcome.error, outcome.not_before
    if outcome.state is State.WAITING and row.attempts == 1:
        row.repeated = False
    chat = session.get(Chat, row.chat_id) if outcome.pauses else None
    if chat is not None:
        chat.paused_until = outcome.not_before
    if outcome.moved_to is not None and row.chat_id is not None:
        groups.moved(session, old=row.chat_id, new=outcome.moved_to)
    if outcome.state is State.UNREACHABLE and row.chat_id is not None:
        people.blocked(session, chat_id=row.chat_id, now=now)
        return {row.activity_id, *_activities(session, row.person_id)}
    return {*owing.concerned([row])}


def _activities(session: Session, person_id: int | None) -> set[int]:
    question = select(col(Participation.activity_id)).where(
        col(Participation.person_id) == person_id
    )
    return set(session.scalars(question))


def _told(session: Session, row: Delivery) -> bool:
    """Their reader knows what was told, unless something newer arrived; whether it was news."""
    if row.purpose is Purpose.NOTICE:
        owing.announced(session, row)
        return False
    part = part_of(session, row)
    if part is None or row.purpose not in owing.TELLS or row.told_revision is None:
        return False
    news = part.told_revision is None or part.told_revision < row.told_revision
    if news or part.told_revision == row.told_revision:
        part.told, part.told_revision = row.told, row.told_revision
    return news


def _outdated(session: Session, row: Delivery) -> bool:
    """Whether the activity has changed since the delivery was taken."""
    if row.activity_id is None or row.told_revision is None:
        return False
    return session.get_one(Activity, row.activity_id).revision != row.told_revision
