"""Enters what is owed: a row of its own, or the one that waits, brought in line with it."""

from datetime import datetime

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from db.tables import Activity, Chat, Delivery, Purpose, State
from programme import digest
from programme.owed import Owed
from programme.owing.guests import OPEN, REFUSED
from programme.owing.staff import Staff

PENDING = frozenset({State.WAITING, State.GATHERED})
# What was past when it was first owed is not begun.
AT_THEIR_TIME = frozenset({Purpose.REMINDER, Purpose.QUESTION})
# What is owed to one goes before what is written to many.
ONE = 1


def enter(
    session: Session,
    activity: Activity,
    row: Delivery | None,
    one: Owed,
    *,
    staff: Staff,
    now: datetime,
) -> None:
    """Bring the row of one debt in line with it; what has left, or is refused still, stays.

    :param row: the row that stands under its key, if there is one.
    """
    if row is None:
        if one.purpose in AT_THEIR_TIME and _past(one, now):
            return
        row = _begun(activity, one)
        session.add(row)
        due = one.due_at
    elif not _open(row, one, now) or _refused(session, activity, row, one):
        return
    elif row.state is State.GATHERED and row.due_at <= now:
        return  # the day's message takes it along
    else:
        due = row.due_at if row.purpose is Purpose.INVITATION else one.due_at
    row.leg_id, row.rule, row.expires_at = one.leg_id, one.rule, one.expires_at
    row.chat_id, row.reference = one.chat_id, one.reference
    row.policy = one.policy
    # Once more, for want of proof, stays without sound whatever is computed anew.
    row.silent = one.silent or (row.repeated and row.silent)
    moment = staff.when(session, one, due, now)
    row.due_at, row.state = moment.at, State.GATHERED if moment.gathered else State.WAITING
    if one.chat_id is None:
        row.state = State.NO_ADDRESS
    elif moment.gathered and one.person_id is not None:
        digest.arrange(session, one.person_id, one.chat_id, moment.at, soon=moment.soon)


def _begun(activity: Activity, one: Owed) -> Delivery:
    """A new row, made as one that is read: to make it from its model takes three times as long."""
    row: Delivery = inspect(Delivery).class_manager.new_instance()
    row.key, row.purpose, row.due_at = one.key, Purpose(one.purpose), one.due_at
    row.activity_id, row.person_id = activity.id, one.person_id
    row.attempts, row.lane, row.repeated = 0, ONE, False
    return row


def _open(row: Delivery, one: Owed, now: datetime) -> bool:
    """Whether a row may change its mind; one that expired may where its moment is yet to come.

    It never left: what it spoke of was over, and has been put off since.
    """
    if row.state is State.EXPIRED:
        return one.purpose in AT_THEIR_TIME and one.due_at > now
    return row.state in OPEN and not _too_late(row, one, now)


def _past(one: Owed, now: datetime) -> bool:
    """Whether its own moment had passed when it was first owed."""
    return one.due_at <= now and not (one.silent and one.planned_at and one.planned_at > now)


def _refused(session: Session, activity: Activity, row: Delivery, one: Owed) -> bool:
    """Whether what was refused would be again: nothing is new, or its chat is still closed.

    A reminder stays refused: the next one comes.
    """
    if row.state not in REFUSED:
        return False
    if row.state is State.REFUSED and row.told_revision in {None, activity.revision}:
        return True
    chat = session.get(Chat, one.chat_id) if one.chat_id else None
    return one.purpose == Purpose.REMINDER or chat is None or chat.blocked_at is not None


def _too_late(row: Delivery, one: Owed, now: datetime) -> bool:
    """A reminder that could not wait at its moment does not come after it."""
    return one.purpose == Purpose.REMINDER and row.state not in PENDING and _past(one, now)
