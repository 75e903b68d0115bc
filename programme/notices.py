"""The news of a change that wait: who will be told and when, at once, later, or not at all."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Chat, Participation
from programme import owing, rights
from programme.owed import facts_of
from programme.questions import turn
from programme.values import Answer, Status
from programme.viewer import Viewer


@dataclass(frozen=True)
class Notices:
    """News that nobody has been told yet.

    :param people: how many of those who take part know an older state and can be written to.
    :param within: how long until they are told; None: held until somebody sends them.
    """

    people: int
    within: timedelta | None


def waiting(session: Session, activity: Activity, now: datetime) -> Notices | None:
    """The news of an activity that wait, if any do."""
    held = activity.tell_at is None and activity.revision > 0
    if activity.status is Status.DRAFT or not (held or (activity.tell_at or now) > now):
        return None
    people = _reached(session, [one.person_id for one in unaware(session, activity)])
    within = activity.tell_at - now if activity.tell_at else None
    return Notices(people, within) if people else None


def unaware(session: Session, activity: Activity) -> list[Participation]:
    """Who takes part and was last told something else than what stands."""
    facts = facts_of(owing.planned(session, activity))
    return [one for one in _told(session, activity) if one.told != facts]


def _reached(session: Session, people: Collection[int]) -> int:
    """How many of these people have a chat that takes messages."""
    question = select(func.count()).where(
        among(session, col(Chat.person_id), people), col(Chat.blocked_at).is_(None)
    )
    return session.scalar(question) or 0


def aware(session: Session, activity: Activity) -> int:
    """How many of those who take part know what stands."""
    facts = facts_of(owing.planned(session, activity))
    return sum(one.told == facts for one in _told(session, activity))


def _told(session: Session, activity: Activity) -> list[Participation]:
    question = select(Participation).where(
        col(Participation.activity_id) == activity.id,
        col(Participation.answer) != Answer.DECLINED,
    )
    return [one for one in session.scalars(question) if one.told]


def send_now(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Tell whoever takes part at once. Twice is once.

    :raises NotFound, MayNot: not theirs to tell of.
    """
    return _tell_at(session, by, activity_id, by.now)


def hold(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Tell nobody until somebody sends the news, or changes something else. Twice is once.

    :raises NotFound, MayNot: not theirs to tell of.
    """
    return _tell_at(session, by, activity_id, None)


def _tell_at(session: Session, by: Viewer, activity_id: int, at: datetime | None) -> int:
    activity = rights.answered_for(session, by, activity_id, step="edit")
    if waiting(session, activity, by.now):
        activity.tell_at = at
        session.info.setdefault("written", set()).add(activity_id)
    turn(session, by, None)
    return activity_id


def tell_nobody(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Leave a change unsaid: those who take part count as told; calendars show it all the same.

    :raises NotFound, MayNot: not theirs to tell of.
    """
    activity = rights.answered_for(session, by, activity_id, step="edit")
    if waiting(session, activity, by.now):
        facts = facts_of(owing.planned(session, activity))
        for one in unaware(session, activity):
            one.told, one.told_revision = facts, activity.revision
        session.info.setdefault("written", set()).add(activity_id)
    turn(session, by, None)
    return activity_id
