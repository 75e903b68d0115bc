"""A broadcast on its way: confirmed with its count, stopped, gone on with."""

from sqlalchemy import insert, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Broadcast,
    Chat,
    Delivery,
    Person,
    Purpose,
    State,
)
from programme.broadcasts.audience import readers
from programme.broadcasts.writing import own, theirs
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
    count: int,
) -> int:
    """Owe it to everybody it is aimed at, now; twice is once.

    :param count: how many its writer saw; nothing is sent where it is another one now.
    :raises AudienceChanged: with both counts.
    :param chat_id: where its progress is shown, in the message of ``message_id``.
    """
    row = own(session, by, broadcast_id)
    theirs(session, by, row.activity_id)
    if row.course is not Course.DRAFT:
        return broadcast_id
    found = readers(session, row)
    if len(found) != count:
        raise AudienceChanged(count, len(found))
    row.course, row.confirmed_at = Course.GOING, by.now
    row.chat_id, row.message_id = chat_id, message_id
    rows = [_delivery(row, by, person, chat) for person, chat in found]
    for first in range(0, len(rows), AT_ONCE):
        session.execute(insert(Delivery), rows[first : first + AT_ONCE])
    return broadcast_id


def _delivery(row: Broadcast, by: Viewer, person: Person, chat: Chat | None) -> dict[str, object]:
    blocked = chat is not None and chat.blocked_at is not None
    return {
        "key": f"broadcast:{row.activity_id}:{person.id}:-:{row.id}",
        "purpose": Purpose.BROADCAST,
        "activity_id": row.activity_id,
        "person_id": person.id,
        "chat_id": chat.id if chat else None,
        "reference": row.id,
        "due_at": by.now,
        "lane": MANY,
        "policy": Policy.NEVER,
        "state": State.NO_ADDRESS
        if chat is None
        else State.UNREACHABLE
        if blocked
        else State.WAITING,
    }


def halt(session: Session, *, by: Viewer, broadcast_id: int) -> int:
    """Stop it: what has not been sent waits until somebody goes on. Twice is once."""
    row = own(session, by, broadcast_id)
    if row.course is Course.GOING:
        row.course = Course.STOPPED
        _turn_rows(session, row, State.WAITING, State.CANCELLED)
    return broadcast_id


def go_on(session: Session, *, by: Viewer, broadcast_id: int) -> int:
    """Send what was stopped to whoever has not got it. Twice is once."""
    row = own(session, by, broadcast_id)
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
