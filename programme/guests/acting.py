"""What a guest does on their page; each is done once however often the form is sent."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, GuestPage, Letter, Participation
from programme import letters, life
from programme.guests.opening import Condition, condition_of
from programme.owed import facts_of
from programme.owing import Concern, planned
from programme.refusals import NotFound, TextTooLong
from programme.values import Answer
from programme.viewer import Viewer

# The same words within this time are the same letter, sent twice.
SAME_WITHIN = timedelta(days=1)


def page_of(session: Session, by: Viewer, secret_hash: str) -> GuestPage:
    """The page that an act came from, open and the viewer's own.

    :raises NotFound: it is none, or shut.
    """
    page = session.scalar(select(GuestPage).where(col(GuestPage.secret_hash) == secret_hash))
    if page is None or page.person_id != by.person_id:
        raise NotFound
    if condition_of(session, page, by.now) is not Condition.OPEN:
        raise NotFound
    page.confirmed_at = page.confirmed_at or by.now
    return page


def confirm(session: Session, *, by: Viewer, secret_hash: str) -> None:
    """The reader is whom the page is for."""
    page_of(session, by, secret_hash)


def answer(
    session: Session,
    *,
    by: Viewer,
    secret_hash: str,
    activity_id: int,
    answer: Answer,
    revision: int,
) -> int:
    """The guest's answer; who saw the activity as it stands has been told it.

    :param revision: the one that the form was made of.
    """
    page_of(session, by, secret_hash)
    life.answer(session, by=by, activity_id=activity_id, answer=answer)
    if session.get_one(Activity, activity_id).revision == revision:
        _told(session, by, activity_id)
    return activity_id


def read(session: Session, *, by: Viewer, secret_hash: str, activity_id: int, revision: int) -> int:
    """The guest has read what changed: nobody owes it to them any more, unless it changed again."""
    page_of(session, by, secret_hash)
    if session.get_one(Activity, activity_id).revision == revision:
        _told(session, by, activity_id)
    return activity_id


def write(session: Session, *, by: Viewer, secret_hash: str, activity_id: int, text: str) -> int:
    """A word to the coordinator of an activity.

    :raises TextTooLong: nothing is cut in silence.
    """
    page_of(session, by, secret_hash)
    if len(text) > letters.LONGEST:
        raise TextTooLong(len(text), letters.LONGEST)
    if not _written(session, by, activity_id, text):
        letters.write(session, by=by, activity_id=activity_id, text=text)
    return activity_id


def instead(session: Session, *, by: Viewer, secret_hash: str, activity_id: int, text: str) -> int:
    """The guest cannot come, and names somebody else to the coordinator, who decides."""
    write(session, by=by, secret_hash=secret_hash, activity_id=activity_id, text=text)
    return life.answer(session, by=by, activity_id=activity_id, answer=Answer.DECLINED)


def _told(session: Session, by: Viewer, activity_id: int) -> None:
    part = _part(session, by, activity_id)
    activity = session.get_one(Activity, activity_id)
    part.told, part.told_revision = facts_of(planned(session, activity)), activity.revision
    session.info.setdefault("concerned", set()).add(Concern(activity_id, by.person_id))


def _part(session: Session, by: Viewer, activity_id: int) -> Participation:
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    found = session.scalar(question)
    if found is None:
        raise NotFound
    return found


def _written(session: Session, by: Viewer, activity_id: int, text: str) -> bool:
    question = select(col(Letter.id)).where(
        col(Letter.activity_id) == activity_id,
        col(Letter.from_id) == by.person_id,
        col(Letter.text) == text,
        col(Letter.written_at) > by.now - SAME_WITHIN,
    )
    return session.scalar(question.limit(1)) is not None
