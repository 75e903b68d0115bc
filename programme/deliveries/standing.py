"""How the deliveries stand, for whoever answers for them."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Attempt, Chat, Delivery, State
from programme.deliveries.waiting import WAITING, open_now


@dataclass(frozen=True)
class Standing:
    """Figures of one moment.

    :param lag: seconds since the oldest message that could go now fell due.
    :param backlog: messages that could go now.
    :param blocked: messages that wait for a chat that may not be written to.
    :param doubled: messages that two attempts brought, so that their reader has them twice.
    """

    lag: float
    backlog: int
    blocked: int
    doubled: int
    by_state: Counter[State]

    @property
    def uncertain(self) -> int:
        """Messages that may or may not have arrived."""
        return self.by_state[State.UNCERTAIN] + self.by_state[State.ABANDONED]

    @property
    def unreached(self) -> int:
        """Messages for those whom Telegram does not reach, or not any more."""
        return self.by_state[State.UNREACHABLE] + self.by_state[State.NO_ADDRESS] + self.blocked


def tally(session: Session) -> Counter[State]:
    """How many deliveries stand in each state, as two indexes know it."""
    waiting = select(func.count()).select_from(Delivery).where(col(Delivery.state) == WAITING)
    others = (
        select(col(Delivery.state), func.count())
        .where(col(Delivery.state) != WAITING)
        .group_by(col(Delivery.state))
    )
    counted = Counter(dict(session.execute(others).all()))
    counted[State.WAITING] = session.scalar(waiting) or 0
    return +counted


def outcomes(session: Session) -> dict[str, int]:
    """How many attempts ended in which way."""
    question = (
        select(col(Attempt.outcome), func.count())
        .where(col(Attempt.outcome).is_not(None))
        .group_by(col(Attempt.outcome))
    )
    return {str(outcome): count for outcome, count in session.execute(question)}


def standing(session: Session, *, now: datetime) -> Standing:
    """How the deliveries of the whole office stand."""
    question = open_now(now).with_only_columns(func.min(Delivery.due_at), func.count())
    oldest, backlog = session.execute(question).one()
    lag = (now - oldest).total_seconds() if oldest else 0.0
    return Standing(lag, backlog, _blocked(session), _doubled(session), tally(session))


def _blocked(session: Session) -> int:
    blocked = select(col(Chat.id)).where(col(Chat.blocked_at).is_not(None))
    question = (
        select(func.count())
        .select_from(Delivery)
        .where(col(Delivery.chat_id).in_(blocked), col(Delivery.state) == WAITING)
    )
    return session.scalar(question) or 0


def _doubled(session: Session) -> int:
    """Only what was sent again for want of proof can have arrived twice."""
    twice = (
        select(col(Attempt.delivery_id))
        .join(Delivery, col(Delivery.id) == Attempt.delivery_id)
        .where(col(Delivery.repeated), col(Attempt.outcome) == State.SENT)
        .group_by(col(Attempt.delivery_id))
        .having(func.count() > 1)
    )
    return session.scalar(select(func.count()).select_from(twice.subquery())) or 0
