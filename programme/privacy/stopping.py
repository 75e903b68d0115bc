"""No more messages, by a person's own wish; what they answered stays as it is."""

from sqlalchemy.orm import Session

from db.tables import Chat
from programme.refusals import NotFound
from programme.viewer import Viewer


def stop_messages(session: Session, *, by: Viewer) -> None:
    """Nothing is sent to the viewer any more, only answers to what they write. Twice is once.

    Whoever answers for what they take part in learns that they cannot be reached.

    :raises NotFound: nobody the office knows.
    """
    chat = _chat(session, by)
    chat.stopped_at = chat.stopped_at or by.now
    chat.blocked_at = chat.blocked_at or by.now
    session.info.setdefault("addressed", set()).add(by.person_id)


def resume_messages(session: Session, *, by: Viewer) -> None:
    """Messages come again, and what still holds of those that waited. Twice is once.

    :raises NotFound: nobody the office knows.
    """
    chat = _chat(session, by)
    chat.stopped_at = chat.blocked_at = None
    session.info.setdefault("addressed", set()).add(by.person_id)


def _chat(session: Session, by: Viewer) -> Chat:
    chat = session.get(Chat, by.chat_id) if by.chat_id and by.person_id else None
    if chat is None or chat.person_id != by.person_id:
        raise NotFound
    return chat
