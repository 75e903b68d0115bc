"""Papers are given out to be read, or to be shown when that was missed; each to one process."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Paper, PaperPart
from programme.papers.arriving import ASK
from programme.papers.values import Job
from programme.values import Handed
from programme.viewer import Viewer

# Messages are joined until so long nothing has come.
PAUSE = timedelta(seconds=2)
# Whoever reads or shows one has ended, when nothing was heard for so long.
GIVEN_UP = timedelta(seconds=60)
# Later nobody waits for it any more.
SHOWN_WITHIN = timedelta(days=1)
MOST_AT_ONCE = 2
IN_HAND = (Handed.READING, Handed.READ)


def due(
    session: Session, *, now: datetime, busy: Collection[int] = (), alone: bool = False
) -> tuple[Job, ...]:
    """Papers to be read or shown now, each given out once (a note).

    :param busy: those that whoever asks has in hand; they take long, and are not given up.
    :param alone: whoever had any before is no more, and nothing is waited for.
    """
    given_up = now if alone else now - GIVEN_UP
    ready = or_(
        col(Paper.state) == Handed.WAITING,
        (col(Paper.state) == Handed.ARRIVING) & (col(Paper.last_at) <= now - PAUSE),
        col(Paper.state).in_(IN_HAND)
        & (col(Paper.read_at) <= given_up)
        & (col(Paper.begun_at) >= now - SHOWN_WITHIN)
        & col(Paper.id).not_in(busy),
    )
    found = session.scalars(select(Paper).where(ready).order_by(col(Paper.id)).limit(MOST_AT_ONCE))
    return tuple(_job(session, paper, now) for paper in found.all())


def again(session: Session, *, by: Viewer, paper_id: int, wants: dict[str, Any]) -> bool:
    """Read it once more, knowing better (a note); False where it is, or its words have gone."""
    paper = session.get(Paper, paper_id)
    if paper is None or paper.person_id != by.person_id:
        return False
    part = select(col(PaperPart.id)).where(col(PaperPart.paper_id) == paper_id)
    if paper.state not in {Handed.READ, Handed.OPEN} or session.scalar(part.limit(1)) is None:
        return False
    paper.wants = {**paper.wants, **wants}
    paper.state = Handed.WAITING
    return True


def note_message(session: Session, *, paper_id: int, message_id: int) -> None:
    """The message in which its progress is shown (a note)."""
    paper = session.get(Paper, paper_id)
    if paper is not None:
        paper.message_id = message_id


def note_shown(session: Session, *, paper_id: int) -> None:
    """What was read has reached its chat, or never will (a note)."""
    paper = session.get(Paper, paper_id)
    if paper is not None and paper.state is Handed.READ:
        paper.state = Handed.REFUSED if paper.refusal else Handed.OPEN


def _job(session: Session, paper: Paper, now: datetime) -> Job:
    question = select(PaperPart).where(col(PaperPart.paper_id) == paper.id)
    parts = session.scalars(question.order_by(col(PaperPart.id))).all()
    _close_question(session, paper)
    read = paper.state is Handed.READ
    paper.state, paper.read_at = Handed.READ if read else Handed.READING, now
    return Job(
        paper.id or 0,
        paper.person_id,
        paper.chat_id,
        paper.message_id,
        paper.name,
        paper.language,
        tuple(part.text for part in parts if part.file_id is None),
        next((part.file_id for part in parts if part.file_id), None),
        dict(paper.wants),
        len(parts),
        paper.forwarded,
        read,
    )


def _close_question(session: Session, paper: Paper) -> None:
    """What is typed from now on is no part of it."""
    chat = session.get(Chat, paper.chat_id) if paper.chat_id is not None else None
    question = chat.question if chat else None
    if chat and question and question.get("ask") == ASK and question.get("leg_id") == paper.id:
        chat.question = None
