"""What is packed for a group: what everybody may see at that moment, and nothing of anybody."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Activity, Announced, Chat, Delivery, Project, Purpose
from programme import owing
from programme.owed import facts_of
from programme.parcels.values import DayMessage, Packed, Parcel
from programme.quiet import is_quiet
from programme.routines.lists import ahead
from programme.rules import rules
from programme.tongues import read_in
from programme.viewer import a_group


def to_a_group(session: Session, row: Delivery, now: datetime) -> Packed | None:
    """A notice, or the week ahead; None for a group that is not admitted, or has nothing to read.

    The admission is asked here once more, at the last moment before something leaves.
    """
    chat = session.get(Chat, row.chat_id)
    if chat is None or chat.admitted_by_id is None:
        return None
    made = _week if row.purpose is Purpose.WEEK else _notice
    return made(session, row, chat, now)


def _silent(session: Session, row: Delivery, now: datetime) -> bool:
    """Groups sleep when the office does."""
    office = rules(session)
    return row.silent or is_quiet(now, office.quiet, office.zone)


def _week(session: Session, row: Delivery, chat: Chat, now: datetime) -> Packed | None:
    language = chat.language or rules(session).languages[0]
    week = ahead(session, replace(a_group(now), language=language), project_id=chat.project_id)
    if not week:
        return None
    project = session.get(Project, chat.project_id) if chat.project_id else None
    message = DayMessage(
        row.id or 0,
        chat.id,
        language,
        rules(session).zone,
        now,
        silent=_silent(session, row, now),
        repeated=row.repeated,
        week=week,
        group=True,
        project=project.name if project else None,
    )
    return Packed(message, row.told, row.told_revision)


def _notice(session: Session, row: Delivery, chat: Chat, now: datetime) -> Packed | None:
    activity = session.get_one(Activity, row.activity_id)
    seen = owing.shown(session, activity, now)
    known = session.get(Announced, (chat.id, activity.id))
    if seen is None or known is None:
        return None
    facts = facts_of(owing.plan(session, activity, seen))
    language = chat.language or rules(session).languages[0]
    told = owing.mistaken(session, known, facts)
    parcel = Parcel(
        row.id or 0,
        row.purpose,
        chat.id,
        language,
        rules(session).zone,
        now,
        read_in(seen, language),
        silent=_silent(session, row, now),
        repeated=row.repeated,
        told=told,
    )
    return Packed(parcel, facts, activity.revision)
