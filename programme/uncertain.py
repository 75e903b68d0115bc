"""What may or may not have arrived is resolved: by evidence, then by the policy of its kind."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Person, Purpose, State
from programme import deliveries, lease, owing
from programme.deliveries import Standing, standing
from programme.refusals import MayNot, NotFound
from programme.values import Policy, Right
from programme.viewer import Viewer

# Most at once: the others come with the next tick.
MOST = 500
SHOWN = 5
IN_DOUBT = frozenset({State.UNCERTAIN, State.ABANDONED})
ANSWERABLE = frozenset({Right.HEAD, Right.PROJECT_MANAGER, Right.ADMIN})


@dataclass(frozen=True)
class Doubtful:
    """A message that may not have arrived: to whom, and about what."""

    id: int
    name: str
    title: str | None


def resolve(session: Session, *, epoch: int, now: datetime) -> int:
    """Close what is uncertain, or send it once more; how many there were (a note).

    Nothing of it is still on its way: its call has ended, or whoever made it sends no more. A late
    proof that it arrived counts whatever is decided here.
    """
    if not lease.in_force(session, epoch):
        return 0
    question = (
        select(Delivery)
        .where(col(Delivery.state) == State.UNCERTAIN)
        .order_by(col(Delivery.id))
        .limit(MOST)
    )
    rows = session.scalars(question).all()
    for row in rows:
        _decide(row, now)
    session.flush()
    owing.refresh(session, sorted({row.activity_id for row in rows if row.activity_id}), now)
    return len(rows)


def _decide(row: Delivery, now: datetime) -> None:
    late = row.expires_at is not None and row.expires_at <= now
    if row.policy is Policy.NEVER or row.repeated or late:
        row.state = State.ABANDONED
        return
    row.state, row.repeated = State.WAITING, True
    row.silent = row.silent or row.policy is Policy.SILENT_REPEAT


def pressed(
    session: Session, *, chat_id: int, message_id: int, delivery_id: int | None, now: datetime
) -> None:
    """A button under a message was pressed: it has arrived, whatever was known of it (a note).

    :param delivery_id: of the delivery, where the button carries it.
    """
    question = select(Delivery).where(
        col(Delivery.chat_id) == chat_id,
        (col(Delivery.message_id) == message_id) | (col(Delivery.id) == (delivery_id or 0)),
    )
    known = set()
    for row in session.scalars(question).all():
        row.pressed_at = row.pressed_at or now
        if row.state in IN_DOUBT or (row.state is State.WAITING and row.repeated):
            known |= deliveries.arrived(session, row, message_id, now)
    session.flush()
    owing.refresh(session, sorted(one for one in known if one), now)


def doubtful(session: Session, *, by: Viewer) -> list[Doubtful]:
    """What may not have arrived and is not sent again by itself, newest first.

    :raises MayNot: for those who answer for the whole office.
    """
    _require(by)
    question = (
        select(Delivery, col(Person.name), col(Activity.title))
        .join(Person, col(Person.id) == Delivery.person_id)
        .outerjoin(Activity, col(Activity.id) == Delivery.activity_id)
        .where(col(Delivery.state).in_(IN_DOUBT))
        .order_by(col(Delivery.id).desc())
        .limit(SHOWN)
    )
    return [
        Doubtful(row.id or 0, name, title if row.purpose is not Purpose.DIGEST else None)
        for row, name, title in session.execute(question)
    ]


def judge(session: Session, *, by: Viewer, delivery_id: int, has_arrived: bool) -> None:
    """Somebody knows better: it has arrived, or is to be sent once more without sound.

    :raises NotFound: no such message; twice is once.
    """
    _require(by)
    row = session.get(Delivery, delivery_id)
    if row is None:
        raise NotFound
    if row.state not in IN_DOUBT:
        return
    if has_arrived:
        told = deliveries.arrived(session, row, row.message_id, by.now)
        session.flush()
        owing.refresh(session, sorted(one for one in told if one), by.now)
    else:
        row.state, row.silent, row.repeated = State.WAITING, True, True


def _require(by: Viewer) -> None:
    if not by.holds(ANSWERABLE):
        raise MayNot("office")


def overview(session: Session, *, by: Viewer) -> tuple[Standing, list[Doubtful]]:
    """How everything stands, for those who answer for it."""
    return standing(session, now=by.now), doubtful(session, by=by)
