"""One activity as a card shows it: what stands, what is missing, and what this viewer may do."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Chat, Participation, Person, Statement
from programme import edits, life, rights, visibility
from programme.questions import Question, unpacked
from programme.refusals import NotFound
from programme.rules import rules
from programme.values import ActivitySeen, Answer, Role, Status
from programme.viewer import DESK, Viewer


@dataclass(frozen=True)
class Asked:
    """A step that waits for somebody else's yes."""

    id: int
    step: Status
    reason: str | None
    by: str


@dataclass(frozen=True)
class Said:
    """What one source says of one field."""

    field: str
    value: str
    source: str


@dataclass(frozen=True)
class Card:
    """An activity with all that a card of it needs.

    ``asks`` are the fields that its kind has. ``steps`` lead from where it stands; those not in
    ``own`` are asked for. ``answers`` counts participants by answer, for the desk only. ``role``
    and ``answer`` are the viewer's own, as is the ``question`` open about it in their chat.
    """

    activity: ActivitySeen
    asks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    edits: bool = False
    steps: tuple[Status, ...] = ()
    own: frozenset[Status] = frozenset()
    asked: tuple[Asked, ...] = ()
    answers: tuple[tuple[Answer, int], ...] = ()
    role: Role | None = None
    answer: Answer | None = None
    statements: tuple[Said, ...] = ()
    question: Question | None = None


def card(session: Session, *, by: Viewer, activity_id: int) -> Card:
    """The card of an activity.

    :raises NotFound: no such activity, or not for this viewer.
    """
    seen = visibility.see(session, visibility.activities(by).where(col(Activity.id) == activity_id))
    if not seen:
        raise NotFound
    row = session.get_one(Activity, activity_id)
    part = _part(session, by, activity_id)
    return Card(
        seen[0],
        role=part.role if part else None,
        answer=part.answer if part else None,
        statements=_statements(session, activity_id),
        question=_question(session, by, activity_id),
        **(_of_the_desk(session, by, row) if _edits(session, by, row) else {}),
    )


def reopen(session: Session, *, by: Viewer, activity_id: int) -> Card:
    """The card, with a draft's question open again (a note)."""
    row = session.get(Activity, activity_id)
    if row is not None and row.status is Status.DRAFT:
        edits.proceed(session, by, edits.editable(session, by, activity_id))
    return card(session, by=by, activity_id=activity_id)


def _of_the_desk(session: Session, by: Viewer, row: Activity) -> dict[str, Any]:
    steps = () if row.status is Status.DRAFT else life.STEPS
    return {
        "asks": rules(session).of(row.kind).asks,
        "missing": edits.missing(session, row),
        "guessed": tuple(row.guessed),
        "edits": row.status not in edits.CLOSED,
        "steps": tuple(step for step in steps if row.status in life.STEPS[step]),
        "own": life.allowed(session, by, row),
        "asked": _asked(session, row.id or 0),
        "answers": _answers(session, row.id or 0),
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


def _asked(session: Session, activity_id: int) -> tuple[Asked, ...]:
    question = (
        select(Approval, col(Person.name))
        .join(Person, col(Person.id) == Approval.asked_by_id)
        .where(col(Approval.activity_id) == activity_id, col(Approval.granted).is_(None))
        .order_by(col(Approval.id))
    )
    return tuple(
        Asked(one.id or 0, one.step, one.reason, name) for one, name in session.execute(question)
    )


def _answers(session: Session, activity_id: int) -> tuple[tuple[Answer, int], ...]:
    question = (
        select(col(Participation.answer), func.count())
        .where(col(Participation.activity_id) == activity_id)
        .group_by(col(Participation.answer))
    )
    counted = dict(session.execute(question).all())
    return tuple((answer, counted[answer]) for answer in Answer if answer in counted)


def _statements(session: Session, activity_id: int) -> tuple[Said, ...]:
    question = select(Statement).where(
        col(Statement.thing) == "activity", col(Statement.thing_id) == activity_id
    )
    return tuple(
        Said(one.field, one.value, one.source)
        for one in session.scalars(question.order_by(col(Statement.id)))
    )
