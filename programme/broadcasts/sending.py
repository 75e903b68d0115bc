"""A broadcast on its way: confirmed with its count, stopped, gone on with."""

from sqlalchemy import insert, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Broadcast, Delivery, Purpose, State
from programme.broadcasts import audience
from programme.broadcasts.audience import Reader
from programme.broadcasts.belonging import answered_for, own, theirs
from programme.deliveries.waiting import MANY
from programme.refusals import AudienceChanged
from programme.values import Course, Policy
from programme.viewer import Viewer

AT_ONCE = 1000


def confirm(
    session: Session,
    *,
    by: Viewer,
    broadcast_id: int,
    chat_id: int,
    message_id: int,
    roll: str,
) -> int:
    """Owe it to everybody it is aimed at, now; twice is once.

    :param roll: of those its writer saw; nothing is sent where others are meant now.
    :raises AudienceChanged: with how many there are.
    :param chat_id: where its progress is shown, in the message of ``message_id``.
    """
    row = own(session, by, broadcast_id)
    theirs(session, by, row.activity_id)
    if row.course is not Course.DRAFT:
        return broadcast_id
    found = audience.readers(session, row)
    if audience.roll([one.person_id for one in found]) != roll:
        raise AudienceChanged(len(found))
    row.course, row.confirmed_at = Course.GOING, by.now
    row.chat_id, row.message_id = chat_id, message_id
    rows = [_delivery(row, by, one) for one in found]
    for first in range(0, len(rows), AT_ONCE):
        session.execute(insert(Delivery), rows[first : first + AT_ONCE])
    return broadcast_id


def _delivery(row: Broadcast, by: Viewer, reader: Reader) -> dict[str, object]:
    return {
        "key": f"broadcast:{row.activity_id}:{reader.person_id}:-:{row.id}",
        "purpose": Purpose.BROADCAST,
        "activity_id": row.activity_id,
        "person_id": reader.person_id,
        "chat_id": reader.chat_id,
        "reference": row.id,
        "due_at": by.now,
        "lane": MANY,
        "policy": Policy.NEVER,
        "state": _state(reader),
    }


def _state(reader: Reader) -> State:
    if reader.chat_id is None:
        return State.NO_ADDRESS
    return State.UNREACHABLE if reader.blocked_at else State.WAITING


def halt(session: Session, *, by: Viewer, broadcast_id: int) -> int:
    """Stop it: what has not been sent waits until somebody goes on. Twice is once.

    :raises NotFound, MayNot: neither its writer nor one who answers for the activity.
    """
    row = answered_for(session, by, broadcast_id)
    if row.course is Course.GOING:
        row.course = Course.STOPPED
        _turn_rows(session, row, State.WAITING, State.CANCELLED)
    return broadcast_id


def go_on(session: Session, *, by: Viewer, broadcast_id: int) -> int:
    """Send what was stopped to whoever has not got it. Twice is once.

    :raises NotFound, MayNot: neither its writer nor one who answers for the activity.
    """
    row = answered_for(session, by, broadcast_id)
    theirs(session, by, row.activity_id)
    if row.course is Course.STOPPED:
        row.course = Course.GOING
        _turn_rows(session, row, State.CANCELLED, State.WAITING)
    return broadcast_id


def _turn_rows(session: Session, row: Broadcast, old: State, new: State) -> None:
    session.execute(
        update(Delivery)
        .where(
            col(Delivery.purpose) == Purpose.BROADCAST,
            col(Delivery.reference) == row.id,
            col(Delivery.state) == old,
        )
        .values(state=new)
    )
