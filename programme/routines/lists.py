"""What the desk is shown without asking: the week ahead, and what needs a look."""

from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Entrustment, Leg, Purpose, State
from programme import digest, visibility
from programme.owing.staff import mornings
from programme.rules import EXACT
from programme.values import ActivitySeen, Precision, Status
from programme.viewer import DESK, Viewer

AHEAD = timedelta(days=7)
# A tentative activity, or one known only to the month, is asked about this long before.
TO_CONFIRM = timedelta(days=14)
TO_FIX = timedelta(days=30)
LEFT = timedelta(days=3)
VAGUE = tuple(one for one in Precision if one not in EXACT)


def look_ahead(session: Session, *, now: datetime) -> None:
    """The week ahead goes with the next day's message of everybody at the desk."""
    _gather(session, Purpose.WEEK, now)


def look_back(session: Session, *, now: datetime) -> None:
    """What needs a look goes with the next day's message of everybody at the desk."""
    _gather(session, Purpose.STALE, now)


def _gather(session: Session, purpose: Purpose, now: datetime) -> None:
    desk = select(col(Entrustment.person_id)).where(col(Entrustment.right).in_(DESK))
    chats = select(col(Chat.person_id), col(Chat.id)).where(col(Chat.person_id).in_(desk))
    found = {person or 0: chat for person, chat in session.execute(chats)}
    for person_id, morning in mornings(session, list(found), now).items():
        at = morning.after(now, now)
        key = f"{purpose}:-:{person_id}:-:{at:%Y%m%d}"
        if session.scalar(select(col(Delivery.id)).where(col(Delivery.key) == key)) is None:
            session.add(
                Delivery(
                    key=key,
                    purpose=purpose,
                    person_id=person_id,
                    chat_id=found[person_id],
                    due_at=at,
                    state=State.GATHERED,
                )
            )
            digest.arrange(session, person_id, found[person_id], at)


def ahead(session: Session, by: Viewer) -> tuple[ActivitySeen, ...]:
    """What begins within a week, of what the viewer may see."""
    first = visibility.first_day(by)
    question = visibility.activities(by).where(
        col(Activity.status).in_([Status.TENTATIVE, Status.CONFIRMED]),
        first.between(by.now.date(), (by.now + AHEAD).date()),
    )
    return visibility.see(session, question.order_by(first, col(Activity.id)))


def stale(session: Session, by: Viewer) -> tuple[ActivitySeen, ...]:
    """What the viewer answers for and should look at: open, vague, over, or left as a draft."""
    first, last, today = visibility.first_day(by), visibility.last_day(by), by.now.date()
    open_still = and_(
        col(Activity.status) == Status.TENTATIVE, first <= (by.now + TO_CONFIRM).date()
    )
    vague = visibility.has_leg(
        by,
        col(Leg.precision).in_(VAGUE),
        col(Leg.start_on) <= (by.now + TO_FIX).date(),
    )
    over = and_(col(Activity.status) == Status.CONFIRMED, last < today)
    left = and_(col(Activity.status) == Status.DRAFT, col(Activity.created_at) < by.now - LEFT)
    planned = col(Activity.status).in_([Status.TENTATIVE, Status.CONFIRMED])
    question = visibility.activities(by).where(
        col(Activity.owner_id) == by.person_id, or_(open_still, and_(planned, vague), over, left)
    )
    return visibility.see(session, question.order_by(first.is_(None), first, col(Activity.id)))
