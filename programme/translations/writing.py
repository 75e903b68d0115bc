"""A text of an activity is given in another language, or taken back."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, AgendaItem, Translation
from programme import edits, rights, visibility
from programme.life import REASON_LIMIT
from programme.particulars import PARTICULARS
from programme.refusals import FieldTooLong, NotFound, TextMissing
from programme.rules import rules
from programme.tongues import same
from programme.translations.originals import AGENDA, Original, originals
from programme.values import Level, Status
from programme.viewer import DESK, Viewer

LIMITS = {"title": edits.TITLE_LIMIT, "reason": REASON_LIMIT}


def translate(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    name: str,
    language: str,
    text: str,
    item: int = 0,
) -> int:
    """Give a text in another language of the office; a second version replaces the first.

    :param item: which point of the agenda; 0 for what is the activity's own.
    :raises NotFound: no such text, or none that is read in this language otherwise.
    :raises TextMissing, FieldTooLong: what stood before stays.
    """
    activity, original = _original(session, by, activity_id, name, item)
    if language not in rules(session).languages or same(language, original.language):
        raise NotFound
    words = checked(activity_id, name, text)
    row = _row(session, activity, original, language)
    if row is None:
        thing, thing_id, field = _place(activity, original)
        row = Translation(
            thing=thing,
            thing_id=thing_id,
            activity_id=activity.id,
            field=field,
            language=language,
            text=words,
        )
        session.add(row)
    row.text, row.by_id, row.reviewed = words, by.person_id, True
    return edits.proceed(session, by, activity)


def untranslate(
    session: Session, *, by: Viewer, activity_id: int, name: str, language: str, item: int = 0
) -> int:
    """Take a text in another language back; twice is once."""
    activity, original = _original(session, by, activity_id, name, item)
    row = _row(session, activity, original, language)
    if row is not None:
        session.delete(row)
    return edits.proceed(session, by, activity)


def checked(activity_id: int, name: str, text: str) -> str:
    """The words of a field on one line, no longer than the original may be."""
    line = " ".join(text.split())
    if not line:
        raise TextMissing(activity_id)
    most = LIMITS[name] if name in LIMITS else PARTICULARS[name].most
    if len(line) > most:
        raise FieldTooLong(activity_id, name, len(line), most)
    return line


def writable(session: Session, by: Viewer, activity_id: int) -> Activity:
    """An activity whose words the viewer may give in other languages; also of what is over.

    :raises NotFound, MayNot: not theirs to see, or to edit.
    """
    activity = visibility.seen_by(session, by, activity_id)
    if activity.status is Status.DRAFT:
        return edits.editable(session, by, activity_id)
    if by.person_id is None or activity.owner_id != by.person_id:
        rights.require(session, by, DESK, activity, step="edit")
    return activity


def reach_into(session: Session, by: Viewer, activity_id: int) -> Level:
    """How far a viewer sees into an activity that they see."""
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    return Level(session.execute(question).one()[1])


def _original(
    session: Session, by: Viewer, activity_id: int, name: str, item: int
) -> tuple[Activity, Original]:
    activity = writable(session, by, activity_id)
    for one in originals(session, activity, reach_into(session, by, activity_id)):
        if (one.name, one.item) == (name, item):
            return activity, one
    raise NotFound


def _place(activity: Activity, original: Original) -> tuple[str, int, str]:
    """Where a translation of a text stands: which thing, and which of its fields."""
    if original.name == AGENDA:
        return AgendaItem.__tablename__, original.item, "title"
    return Activity.__tablename__, activity.id or 0, original.name


def _row(
    session: Session, activity: Activity, original: Original, language: str
) -> Translation | None:
    thing, thing_id, field = _place(activity, original)
    question = select(Translation).where(
        col(Translation.thing) == thing,
        col(Translation.thing_id) == thing_id,
        col(Translation.field) == field,
        col(Translation.language) == language,
    )
    return session.scalar(question)
