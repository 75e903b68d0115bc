"""Who was told what of an activity, between one act and the next."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery, Person, Purpose, State
from programme.past.values import Told

# Names that a telephone shows at a glance.
NAMED = 5


def told(
    session: Session, activity_id: int, after: datetime, until: datetime | None
) -> tuple[Told, ...]:
    """What Telegram accepted in that time, by purpose, each with names of people and groups."""
    name = func.coalesce(Person.name, Chat.title, "")
    question = (
        select(col(Delivery.purpose), name)
        .outerjoin(Person, col(Person.id) == Delivery.person_id)
        .outerjoin(Chat, col(Chat.id) == Delivery.chat_id)
        .where(
            col(Delivery.activity_id) == activity_id,
            col(Delivery.state) == State.SENT,
            col(Delivery.sent_at) >= after,
        )
        .order_by(col(Delivery.sent_at), col(Delivery.id))
    )
    if until is not None:
        question = question.where(col(Delivery.sent_at) < until)
    found: defaultdict[Purpose, list[str]] = defaultdict(list)
    for purpose, who in session.execute(question):
        found[purpose].append(who)
    return tuple(
        Told(purpose, tuple(dict.fromkeys(names))[:NAMED], len(set(names)))
        for purpose, names in found.items()
    )
