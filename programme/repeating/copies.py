"""An activity copied into a draft: what it is, where, and of its own; not when, nor who came."""

import secrets
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.tables import Activity, ActivityProject, Addressee, AgendaItem, Leg, Named, ReminderRule
from programme import edits, rights, translations
from programme.particulars import PARTICULARS
from programme.values import LegStatus, Level
from programme.viewer import Viewer

WHAT = frozenset({"kind", "title", "title_language", "level", "body_id", "session_no"})
# Those of last time join nothing the next time.
ONCE = frozenset({"joining_link", "telephone"})
WHERE = frozenset({"city", "territory", "zone", "zone_guessed", "host", "team", "level"})
WHEN = frozenset({"precision", "start_on", "end_on", "start_time", "end_time"})
BELONGING: tuple[type[SQLModel], ...] = (ActivityProject, Named, ReminderRule)
LINES: tuple[type[SQLModel], ...] = (AgendaItem, Addressee)


def copy(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Begin a draft like an activity: its days are asked, and nobody is invited yet.

    Documents, joining links and telephone numbers are those of last time, and stay there.

    :raises NotFound, MayNot: not theirs to answer for.
    """
    source = rights.answered_for(session, by, activity_id, step="edit")
    draft = copied(session, by, source)
    for item in session.scalars(
        select(AgendaItem).where(col(AgendaItem.activity_id) == draft.id)
    ).all():
        item.documents = None
    if source.body_id is not None:
        edits.number_next(session, draft)
    return edits.proceed(session, by, draft)


def copied(
    session: Session,
    by: Viewer,
    source: Activity,
    *,
    dated: bool = False,
    leaving: frozenset[str] = ONCE,
    lines: tuple[type[SQLModel], ...] = LINES,
) -> Activity:
    """A draft with what an activity has; its cancelled legs stay behind.

    What was opened to more than those who take part was opened once: the draft is theirs only.

    :param dated: its days too.
    :param leaving: particulars that are not taken along.
    """
    own = {name for name in PARTICULARS if name in Activity.model_fields} - leaving
    draft = Activity(
        **_some(source, WHAT | own), owner_id=by.person_id, revised_at=by.now, created_at=by.now
    )
    if not dated:
        draft.level = max(draft.level, Level.AMBER)
    session.add(draft)
    session.flush()
    number = draft.id or 0
    wanted = WHERE | WHEN if dated else WHERE
    for leg in rows(session, Leg, source):
        if leg.status is not LegStatus.CANCELLED:
            uid = secrets.token_hex(16)
            session.add(Leg(activity_id=number, uid=uid, **_some(leg, wanted)))
    for table in (*BELONGING, *lines):
        for row in rows(session, table, source):
            if table is not ReminderRule or row.person_id is None:
                names = {*table.model_fields} - {"id", "activity_id"}
                session.add(table(activity_id=number, **_some(row, names)))
    session.flush()
    translations.carry(session, source, draft)
    return draft


def rows(session: Session, table: type[Any], activity: Activity) -> list[Any]:
    """The rows of a table that are an activity's, in their order."""
    question = select(table).where(col(table.activity_id) == activity.id)
    return list(session.scalars(question.order_by(col(table.id))))


def _some(row: Any, names: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
