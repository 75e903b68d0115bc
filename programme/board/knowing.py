"""What is known of every guest of an activity, in one question whatever their number."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Subquery, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Attempt, Chat, Delivery, GuestPage, Participation, Person, State
from programme.board.calendars import fetches
from programme.board.values import Line, Reach

WRONG = {
    State.UNCERTAIN: Reach.UNCERTAIN,
    State.ABANDONED: Reach.UNCERTAIN,
    State.REFUSED: Reach.REFUSED,
}


def known(session: Session, activity: Activity) -> Iterator[Line]:
    """A line for each guest."""

    def since(at: datetime | None) -> datetime | None:
        return at if at and at >= activity.revised_at else None

    for part, name, chat, blocked_at, newest, pressed_at, *looks in session.execute(
        _question(session, activity)
    ):
        reach, at = (
            _in_chat(activity, newest, pressed_at)
            if chat is not None and blocked_at is None
            else (Reach.NO_CHAT if chat is None else Reach.BLOCKED, blocked_at)
        )
        yield Line(part.person_id, name, part.role, part.answer, reach, at, *map(since, looks))


def _in_chat(
    activity: Activity, newest: Delivery | None, pressed_at: datetime | None
) -> tuple[Reach, datetime | None]:
    """What became of the newest message that has left; a press counts for what stands now."""
    if newest is not None and newest.pressed_at is None and newest.state in WRONG:
        return WRONG[newest.state], None
    if pressed_at is not None and pressed_at >= activity.revised_at:
        return Reach.PRESSED, pressed_at
    if newest is not None and newest.sent_at is not None:
        return Reach.ACCEPTED, newest.sent_at
    return Reach.NOTHING, None


def _question(session: Session, activity: Activity) -> Any:
    messages, feeds = _messages(activity), fetches(session, activity)
    return (
        select(
            Participation,
            col(Person.name),
            col(Chat.id),
            col(Chat.blocked_at),
            Delivery,
            messages.c.pressed_at,
            feeds.c.fetched_at,
            col(GuestPage.looked_at),
        )
        .join(Person, col(Person.id) == Participation.person_id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .outerjoin(messages, messages.c.person_id == Person.id)
        .outerjoin(Delivery, col(Delivery.id) == messages.c.newest)
        .outerjoin(feeds, feeds.c.person_id == Person.id)
        .outerjoin(GuestPage, col(GuestPage.person_id) == Person.id)
        .where(col(Participation.activity_id) == activity.id)
    )


def _messages(activity: Activity) -> Subquery:
    """Per guest: the message that left last, whichever was planned last, and the last press."""
    person = col(Delivery.person_id)
    left = (
        select(
            person,
            col(Delivery.id).label("newest"),
            func.max(Delivery.pressed_at).over(partition_by=person).label("pressed_at"),
            func.row_number().over(partition_by=person, order_by=_last_first()).label("place"),
        )
        .where(col(Delivery.activity_id) == activity.id, _has_left())
        .subquery()
    )
    return select(left).where(left.c.place == 1).subquery()


def _last_first() -> list[ColumnElement[Any]]:
    """By when it was tried; the day's message tries for what it took along."""
    tried = select(func.max(Attempt.begun_at)).where(col(Attempt.delivery_id) == Delivery.id)
    when = func.coalesce(tried.scalar_subquery(), Delivery.sent_at, Delivery.due_at)
    return [when.desc(), col(Delivery.id).desc()]


def _has_left() -> ColumnElement[bool]:
    return or_(col(Delivery.epoch).is_not(None), col(Delivery.sent_at).is_not(None))
