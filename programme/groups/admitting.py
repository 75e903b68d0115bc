"""A group is admitted, and sent away, by whoever has that right at this moment."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Project
from programme.groups.knowing import Admission, admission, desk_over
from programme.groups.moving import gone, on_one_line
from programme.owing import announced_so_far
from programme.refusals import MayNot, NotFound
from programme.viewer import DESK, Viewer


def admit(
    session: Session, *, by: Viewer, title: str, language: str, code: str | None = None
) -> Admission:
    """Write to the viewer's group from now on, of the whole office or of the project of a code.

    Whoever works for one project alone admits for that one. What stands now counts as told. One
    that is admitted is admitted otherwise by whoever could end it.

    :raises MayNot: the right to it is not the viewer's, or which project is meant is not said.
    :raises NotFound: no project of that code that is theirs to speak of.
    """
    if not by.at_the_desk or by.person_id is None or by.chat_id is None:
        raise MayNot("group")
    project_id = _project(session, by, code)
    chat = session.get(Chat, by.chat_id) or Chat(id=by.chat_id)
    if chat.admitted_by_id is not None and not _theirs(by, chat):
        raise MayNot("group")
    chat.title, chat.language = on_one_line(title), language
    chat.admitted_by_id, chat.project_id = by.person_id, project_id
    chat.blocked_at = chat.migrated_to = None
    session.add(chat)
    session.flush()
    announced_so_far(session, chat, by.now)
    made = admission(session, by=by)
    assert made is not None  # noqa: S101 - written above
    return made


def _project(session: Session, by: Viewer, code: str | None) -> int | None:
    """The project that is meant; None for the whole office."""
    if code is not None:
        found = session.scalar(
            select(col(Project.id)).where(func.upper(Project.code) == code.upper())
        )
        if found is None or not desk_over(by, found):
            raise NotFound(code)
        return found
    if desk_over(by, None):
        return None
    own = sorted({right.project_id for right in by.holds(DESK) if right.project_id is not None})
    if not own:
        raise MayNot("group")
    if len(own) > 1:
        raise MayNot("which project")
    return own[0]


def end(session: Session, *, by: Viewer, chat_id: int) -> None:
    """Write to a group no more; twice is once.

    :raises MayNot: for those who do not speak for what it gets.
    """
    chat = session.get(Chat, chat_id) or Chat(id=chat_id)
    if not by.at_the_desk or not _theirs(by, chat):
        raise MayNot("group")
    gone(session, chat_id=chat_id)


def _theirs(by: Viewer, chat: Chat) -> bool:
    """Whether somebody of the desk speaks for what a group gets, or has admitted it."""
    own = chat.admitted_by_id is not None and chat.admitted_by_id == by.person_id
    return own or desk_over(by, chat.project_id)
