"""What the desk is shown without asking: the week ahead, and what needs a look."""

from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Chat, Delivery, Entrustment, Leg, Purpose, State
from programme import digest, visibility
from programme.owing.staff import Morning, mornings
from programme.rules import rules
from programme.values import ActivitySeen, Policy, Precision, Status
from programme.viewer import DESK, Viewer

AHEAD = timedelta(days=7)
# A week that is told a day late is told wrongly.
LATE = timedelta(hours=24)
# A tentative activity, or one known only to the month, is asked about this long before.
TO_CONFIRM = timedelta(days=14)
TO_FIX = timedelta(days=30)
LEFT = timedelta(days=3)
# A month, a range of months and a quarter ask by themselves.
VAGUE = (Precision.YEAR,)


def look_ahead(session: Session, *, now: datetime) -> None:
    """The week ahead goes with the next day's message of everybody at the desk, and to groups."""
    _gather(session, Purpose.WEEK, now)
    _to_groups(session, now)


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


def _to_groups(session: Session, now: datetime) -> None:
    """The week ahead of every admitted group, at the office's hour of the day's message."""
    office = rules(session)
    at = Morning(office.day_message_at, office.zone).after(now, now)
    groups = select(Chat).where(col(Chat.admitted_by_id).is_not(None)).order_by(col(Chat.id))
    for chat in session.scalars(groups).all():
        key = f"{Purpose.WEEK}:-:{chat.id}:-:{at:%Y%m%d}"
        if session.scalar(select(col(Delivery.id)).where(col(Delivery.key) == key)) is None:
            session.add(
                Delivery(
                    key=key,
                    purpose=Purpose.WEEK,
                    chat_id=chat.id,
                    due_at=at,
                    expires_at=at + LATE,
                    policy=Policy.SILENT_REPEAT,
                )
            )


def ahead(
    session: Session, by: Viewer, *, project_id: int | None = None
) -> tuple[ActivitySeen, ...]:
    """What begins within a week, of what the viewer may see, of one project or of all."""
    first = visibility.first_day(by)
    question = visibility.activities(by).where(
        col(Activity.status).in_([Status.TENTATIVE, Status.CONFIRMED]),
        first.between(by.now.date(), (by.now + AHEAD).date()),
    )
    if project_id is not None:
        of = select(col(ActivityProject.activity_id))
        question = question.where(
            col(Activity.id).in_(of.where(col(ActivityProject.project_id) == project_id))
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
