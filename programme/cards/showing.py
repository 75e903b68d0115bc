"""A card as its viewer may see it, with what they may do."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Participation
from programme import (
    edits,
    life,
    links,
    notices,
    radar,
    repeating,
    rights,
    undoing,
    visibility,
)
from programme.cards.details import answers, asked, reported, statements, waived
from programme.cards.values import Card
from programme.papers.rows import going_on
from programme.particulars import own_of
from programme.questions import Question, unpacked
from programme.refusals import NotFound
from programme.rules import rules
from programme.values import ActivitySeen, Level, Status
from programme.viewer import DESK, Viewer


def card(session: Session, *, by: Viewer, activity_id: int) -> Card:
    """The card of an activity.

    :raises NotFound: no such activity, or not for this viewer.
    """
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    found = session.execute(question).one_or_none()
    if found is None:
        raise NotFound
    row, reach = found[0], Level(found[1])
    seen = visibility.valued(session, [(row, reach)], by.language)
    part = _part(session, by, activity_id)
    amber = part is not None or _edits(session, by, row)
    return Card(
        seen[0],
        particulars=own_of(session, row, reach, [leg.id for leg in seen[0].legs], by.language),
        role=part.role if part else None,
        answer=part.answer if part else None,
        statements=statements(session, activity_id) if amber else (),
        question=_question(session, by, activity_id),
        links=links.linked(session, by=by, activity_id=activity_id),
        **(_of_the_desk(session, by, row, seen[0]) if _edits(session, by, row) else {}),
    )


def reopen(session: Session, *, by: Viewer, activity_id: int) -> Card:
    """The card, with a draft's question open again (a note)."""
    row = session.get(Activity, activity_id)
    if row is not None and row.status is Status.DRAFT:
        edits.proceed(session, by, edits.editable(session, by, activity_id))
    return card(session, by=by, activity_id=activity_id)


def _of_the_desk(session: Session, by: Viewer, row: Activity, seen: ActivitySeen) -> dict[str, Any]:
    undo = undoing.last_of(session, by, row)
    return {
        "asks": rules(session).of(row.kind).asks,
        "missing": edits.missing(session, row),
        "guessed": tuple(row.guessed),
        "desk": row.status is not Status.DRAFT,
        "edits": row.status not in edits.CLOSED,
        "steps": life.offered(session, row, by.now),
        "own": life.allowed(session, by, row),
        "asked": asked(session, by, row.id or 0),
        "waived": waived(session, row.id or 0),
        "reported": reported(row),
        "answers": answers(session, row.id or 0),
        "notices": notices.waiting(session, row, by.now),
        "undo": undo,
        "offers": links.offers(session, by=by, activity_id=seen.id, change=undo),
        "advice": radar.advice(session, by=by, seen=seen),
        "paper": going_on(session, by, row.id or 0),
        **_again(session, row),
    }


def _again(session: Session, row: Activity) -> dict[str, Any]:
    if row.status is not Status.DRAFT:
        return {"series": repeating.size(session, row)}
    wanting = row.body_id is not None and "days" in edits.missing(session, row)
    return {
        "proposed": repeating.proposed(session, row) if wanting else (),
        "planned": tuple(repeating.planned_days(row)),
    }


def _edits(session: Session, by: Viewer, row: Activity) -> bool:
    owns = by.person_id is not None and row.owner_id == by.person_id
    return owns or rights.may(session, by, DESK, row)


def _part(session: Session, by: Viewer, activity_id: int) -> Participation | None:
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    return session.scalar(question) if by.person_id else None


def _question(session: Session, by: Viewer, activity_id: int) -> Question | None:
    chat = session.get(Chat, by.chat_id) if by.chat_id is not None else None
    asked = unpacked(chat.question) if chat else None
    return asked if asked and asked.activity_id == activity_id else None
