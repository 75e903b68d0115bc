"""What became of what was taken, written in one commit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Attempt, Chat, Delivery, Participation, State, metadata
from programme import groups, owing, people
from programme.deliveries.arriving import arrived

DELIVERY, ATTEMPT = metadata.tables["delivery"], metadata.tables["attempt"]
NOT_ARRIVED = frozenset({State.WAITING, State.UNREACHABLE})


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

    What is owed to a reader is computed anew where they learned something, or did not, or where
    an activity has changed in between.
    """
    sent = {one.id: one.message_id for one in outcomes if one.state is State.SENT}
    unsettled = arrived(session, sent, now)
    others = [one for one in outcomes if one.id not in sent]
    _close(session, sent, others, epoch=epoch, now=now)
    rows = _rows(session, [one.id for one in others])
    for outcome in others:
        row = rows[outcome.id]
        if row.epoch == epoch and (row.state is State.SENDING or _proves(outcome, row)):
            unsettled |= _failed(session, row, outcome, now)
    session.flush()
    owing.refresh_for(session, unsettled, now)


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


def _rows(session: Session, ids: Sequence[int]) -> dict[int, Delivery]:
    if not ids:
        return {}
    question = select(Delivery).where(among(session, col(Delivery.id), ids))
    return {row.id or 0: row for row in session.scalars(question)}


def _close(
    session: Session,
    sent: Collection[int],
    others: Sequence[Outcome],
    *,
    epoch: int,
    now: datetime,
) -> None:
    """Every attempt keeps what came of it, also one of an epoch that is over."""
    of = ATTEMPT.c.delivery_id
    open_still = update(ATTEMPT).where(ATTEMPT.c.epoch == epoch, ATTEMPT.c.ended_at.is_(None))
    ended = open_still.values(ended_at=now)
    became = select(DELIVERY.c.message_id).where(DELIVERY.c.id == of).scalar_subquery()
    connection = session.connection()
    if sent:
        arrived_now = ended.where(among(session, of, sent)).values(
            outcome=State.SENT, message_id=became
        )
        connection.execute(arrived_now)
    if others:
        given = [{"of": one.id, "outcome": one.state, "error": one.error} for one in others]
        connection.execute(ended.where(of == bindparam("of")), given)


def _failed(session: Session, row: Delivery, outcome: Outcome, now: datetime) -> set[owing.Concern]:
    row.state, row.error, row.not_before = outcome.state, outcome.error, outcome.not_before
    if outcome.state is State.WAITING and row.attempts == 1:
        row.repeated = False
    if row.repeated and outcome.state in NOT_ARRIVED:
        _as_before(session, row)
    chat = session.get(Chat, row.chat_id) if outcome.pauses else None
    if chat is not None:
        chat.paused_until = outcome.not_before
    if outcome.moved_to is not None and row.chat_id is not None:
        groups.moved(session, old=row.chat_id, new=outcome.moved_to)
    if outcome.state is State.UNREACHABLE and row.chat_id is not None:
        people.blocked(session, chat_id=row.chat_id, now=now)
        return {*owing.concerned([row]), *_parts(session, row.person_id)}
    return owing.concerned([row])


def _as_before(session: Session, row: Delivery) -> None:
    """What may have arrived is what the time before told, and not what surely did not."""
    question = select(Attempt).where(col(Attempt.delivery_id) == row.id)
    last = session.scalar(question.order_by(col(Attempt.id).desc()).limit(1))
    if last is not None and last.told_before is not None:
        row.told, row.told_revision = last.told_before, last.told_before_revision


def _parts(session: Session, person_id: int | None) -> set[owing.Concern]:
    question = select(col(Participation.activity_id)).where(
        col(Participation.person_id) == person_id
    )
    return {owing.Concern(one, person_id) for one in session.scalars(question)}
