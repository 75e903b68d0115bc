"""What participants write to the coordinator of their activity, and the answers."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Letter, Participation, Purpose
from programme.finding import taking_part
from programme.refusals import NoCoordinator, NotFound
from programme.values import ActivitySeen
from programme.viewer import Viewer
from programme.visibility import activities, see

LONGEST = 3500


def meant(session: Session, *, by: Viewer, replied_to: int | None) -> tuple[ActivitySeen, ...]:
    """The activities a written word may be about: that of the message replied to, else theirs."""
    row = _delivery(session, by, replied_to)
    if row is not None:
        question = activities(by).where(col(Activity.id) == row.activity_id)
        return see(session, question)
    return taking_part(session, by=by)


def write(session: Session, *, by: Viewer, activity_id: int, text: str) -> int:
    """Bring a participant's words to the coordinator of an activity.

    :raises NotFound: they do not take part.
    :raises NoCoordinator: nobody is entrusted with it.
    """
    part = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    if session.scalar(part) is None:
        raise NotFound
    activity = session.get_one(Activity, activity_id)
    if activity.owner_id is None:
        raise NoCoordinator(activity_id)
    _post(session, by, activity, activity.owner_id, text)
    return activity_id


def answered(session: Session, *, by: Viewer, replied_to: int | None) -> int | None:
    """The letter that the viewer replies to, if the message replied to brought them one."""
    row = _delivery(session, by, replied_to)
    return row.reference if row is not None and row.purpose is Purpose.LETTER else None


def answer(session: Session, *, by: Viewer, letter_id: int, text: str) -> int:
    """Answer a letter to whoever wrote it.

    :raises NotFound: no such letter, or not to this viewer.
    """
    letter = session.get(Letter, letter_id)
    if letter is None or letter.to_id != by.person_id:
        raise NotFound
    activity = session.get_one(Activity, letter.activity_id)
    _post(session, by, activity, letter.from_id, text)
    return letter.activity_id


def _post(session: Session, by: Viewer, activity: Activity, to_id: int, text: str) -> None:
    session.add(
        Letter(
            activity_id=activity.id or 0,
            from_id=by.person_id or 0,
            to_id=to_id,
            text=text[:LONGEST],
            written_at=by.now,
        )
    )
    session.info.setdefault("written", set()).add(activity.id)


def _delivery(session: Session, by: Viewer, message_id: int | None) -> Delivery | None:
    if message_id is None:
        return None
    question = select(Delivery).where(
        col(Delivery.chat_id) == by.chat_id, col(Delivery.message_id) == message_id
    )
    return session.scalar(question)
