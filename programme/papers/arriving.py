"""Papers come in: messages are joined until two seconds have passed, a file is read at once."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Paper, PaperPart
from programme.papers.values import Job
from programme.questions import Question, turn
from programme.refusals import MayNot
from programme.values import Handed
from programme.viewer import Viewer

ASK = "paper"
PAUSE = timedelta(seconds=2)
# Whoever reads one has ended, when nothing was heard for so long.
GIVEN_UP = timedelta(seconds=60)
MOST_AT_ONCE = 2
MOST_PARTS = 3000


def hand_in(
    session: Session,
    *,
    by: Viewer,
    language: str,
    text: str = "",
    file_id: str | None = None,
    name: str | None = None,
    forwarded: bool = False,
    sender: int | None = None,
) -> int:
    """Keep the first message of a paper, or a whole file (a note); its number.

    :param sender: the chat of whoever wrote what is forwarded, where Telegram says so.
    :raises MayNot: the viewer registers nothing in this office.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    known = _part_of(session, by)
    if known is not None:
        return known.paper_id
    paper = Paper(
        person_id=by.person_id,
        chat_id=by.chat_id,
        name=name,
        language=language,
        state=Handed.WAITING if file_id else Handed.ARRIVING,
        forwarded=forwarded,
        wants={"sender": sender} if sender else {},
        begun_at=by.now,
        last_at=by.now,
    )
    session.add(paper)
    session.flush()
    number = paper.id or 0
    session.add(PaperPart(paper_id=number, update_id=by.update_id, text=text, file_id=file_id))
    if not file_id:
        turn(session, by, Question(ASK, leg_id=number))
    return number


def add(session: Session, *, by: Viewer, paper_id: int, text: str) -> bool:
    """Keep one more message of it (a note); False when it is closed already, or not theirs."""
    paper = session.get(Paper, paper_id)
    if paper is None or paper.person_id != by.person_id or paper.state is not Handed.ARRIVING:
        return False
    if _part_of(session, by) is None:
        count = select(func.count()).where(col(PaperPart.paper_id) == paper_id)
        if (session.scalar(count) or 0) >= MOST_PARTS:
            return False
        session.add(PaperPart(paper_id=paper_id, update_id=by.update_id, text=text))
    paper.last_at = by.now
    return True


def finish(session: Session, *, by: Viewer, paper_id: int) -> bool:
    """That was all of it (a note); False when that was known."""
    paper = session.get(Paper, paper_id)
    if paper is None or paper.person_id != by.person_id or paper.state is not Handed.ARRIVING:
        return False
    paper.state = Handed.WAITING
    turn(session, by, None)
    return True


def again(session: Session, *, by: Viewer, paper_id: int, wants: dict[str, Any]) -> bool:
    """Read it once more, knowing better (a note)."""
    paper = session.get(Paper, paper_id)
    if paper is None or paper.person_id != by.person_id or paper.state is not Handed.OPEN:
        return False
    paper.wants = {**paper.wants, **wants}
    paper.state = Handed.WAITING
    return True


def note_message(session: Session, *, paper_id: int, message_id: int) -> None:
    """The message in which its progress is shown (a note)."""
    paper = session.get(Paper, paper_id)
    if paper is not None:
        paper.message_id = message_id


def due(session: Session, *, now: datetime) -> tuple[Job, ...]:
    """Papers to be read now, each given out once (a note)."""
    ready = or_(
        col(Paper.state) == Handed.WAITING,
        (col(Paper.state) == Handed.ARRIVING) & (col(Paper.last_at) <= now - PAUSE),
        (col(Paper.state) == Handed.READING) & (col(Paper.read_at) <= now - GIVEN_UP),
    )
    found = session.scalars(select(Paper).where(ready).order_by(col(Paper.id)).limit(MOST_AT_ONCE))
    return tuple(_job(session, paper, now) for paper in found.all())


def _job(session: Session, paper: Paper, now: datetime) -> Job:
    question = select(PaperPart).where(col(PaperPart.paper_id) == paper.id)
    parts = session.scalars(question.order_by(col(PaperPart.id))).all()
    _close_question(session, paper)
    paper.state, paper.read_at = Handed.READING, now
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
    )


def _close_question(session: Session, paper: Paper) -> None:
    """What is typed from now on is no part of it."""
    chat = session.get(Chat, paper.chat_id) if paper.chat_id is not None else None
    if chat is not None and chat.question and chat.question.get("ask") == ASK:
        chat.question = None


def _part_of(session: Session, by: Viewer) -> PaperPart | None:
    """The part that this very update has brought before."""
    if by.update_id is None:
        return None
    return session.scalar(select(PaperPart).where(col(PaperPart.update_id) == by.update_id))
