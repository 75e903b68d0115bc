"""What participants write to the coordinator of their activity, and the answers."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Entrustment, Letter, Participation, Purpose
from programme.finding import taking_part
from programme.owing import Concern
from programme.questions import turn, unpacked
from programme.refusals import NoCoordinator, NotFound
from programme.rights import covering
from programme.values import ActivitySeen, Right
from programme.viewer import Viewer
from programme.visibility import activities, see

LONGEST = 3500


def meant(session: Session, *, by: Viewer, replied_to: int | None) -> tuple[ActivitySeen, ...]:
    """The activities a written word may be about: that of the message replied to, else theirs."""
    row = _delivery(session, by, replied_to)
    if row is None or not _takes_part(session, by, row.activity_id):
        return taking_part(session, by=by)
    return see(session, activities(by).where(col(Activity.id) == row.activity_id))


def write(session: Session, *, by: Viewer, activity_id: int, text: str) -> int:
    """Bring a participant's words to the coordinator of an activity, else to a manager of it.

    :raises NotFound: they do not take part.
    :raises NoCoordinator: nobody is entrusted with it.
    """
    if not _takes_part(session, by, activity_id):
        raise NotFound
    activity = session.get_one(Activity, activity_id)
    _post(session, by, activity, _reader(session, activity), text)
    _close(session, by)
    return activity_id


def _takes_part(session: Session, by: Viewer, activity_id: int | None) -> bool:
    part = select(col(Participation.id)).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    return session.scalar(part) is not None


def _reader(session: Session, activity: Activity) -> int:
    """Who answers for an activity: its owner, else a project manager of it, else the head."""
    if activity.owner_id is not None:
        return activity.owner_id
    for right in (Right.PROJECT_MANAGER, Right.HEAD):
        held = select(Entrustment).where(col(Entrustment.right) == right)
        for one in session.scalars(held.order_by(col(Entrustment.id))):
            if covering(session, one, activity):
                return one.person_id
    raise NoCoordinator(activity.id or 0)


def _close(session: Session, by: Viewer) -> None:
    """The words that waited for a choice have gone out."""
    chat = session.get(Chat, by.chat_id) if by.chat_id else None
    open_one = unpacked(chat.question) if chat else None
    if open_one is not None and open_one.ask == "letter":
        turn(session, by, None)


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
    session.info.setdefault("concerned", set()).add(Concern(activity.id or 0, to_id))


def _delivery(session: Session, by: Viewer, message_id: int | None) -> Delivery | None:
    if message_id is None:
        return None
    question = select(Delivery).where(
        col(Delivery.chat_id) == by.chat_id, col(Delivery.message_id) == message_id
    )
    return session.scalar(question)
