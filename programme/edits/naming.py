"""What is convened, and under which title; and who may edit at all."""

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import rights
from programme.edits.proceeding import proceed
from programme.refusals import (
    NotPossible,
    TitleMissing,
    TitleTooLong,
)
from programme.rules import rules
from programme.tongues import written_in
from programme.values import Kind, Status
from programme.viewer import DESK, Viewer
from programme.visibility import seen_by

TITLE_LIMIT = 200


CLOSED = frozenset({Status.CANCELLED, Status.COMPLETED, Status.REPORTED})


def editable(session: Session, by: Viewer, activity_id: int) -> Activity:
    """The activity, when the viewer may edit it.

    :raises NotFound: no such activity, or not for this viewer.
    :raises MayNot: it is not theirs to edit.
    :raises NotPossible: it is over or cancelled.
    """
    activity = seen_by(session, by, activity_id)
    if by.person_id is None or activity.owner_id != by.person_id:
        rights.require(session, by, DESK, activity, step="edit")
    if activity.status in CLOSED:
        raise NotPossible(activity_id, Status.TENTATIVE, activity.status)
    return activity


def title(session: Session, *, by: Viewer, activity_id: int, text: str, language: str) -> int:
    """Name the activity; the language is that of its writer, where the letters are of it."""
    activity = editable(session, by, activity_id)
    activity.title = checked_title(text)
    activity.title_language = written_in(text, language, rules(session).languages)
    return proceed(session, by, activity)


def checked_title(text: str) -> str:
    """A title on one line.

    :raises TitleMissing, TitleTooLong: which keep what stood before.
    """
    line = " ".join(text.split())
    if not line:
        raise TitleMissing
    if len(line) > TITLE_LIMIT:
        raise TitleTooLong(len(line), TITLE_LIMIT)
    return line


def kind(session: Session, *, by: Viewer, activity_id: int, kind: Kind) -> int:
    """Say what is convened."""
    activity = editable(session, by, activity_id)
    activity.kind = kind
    return proceed(session, by, activity)
