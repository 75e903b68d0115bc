"""Papers come in, message by message, or as a file."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.many import Row
from db.tables import Paper, PaperPart
from programme.papers.reading import write_rows
from programme.questions import Question, turn
from programme.refusals import MayNot
from programme.values import Handed
from programme.viewer import Viewer

ASK = "paper"
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


def add(
    session: Session, *, by: Viewer, paper_id: int, text: str, sender: int | None = None
) -> bool:
    """Keep one more message of it (a note); False when it is closed already, or not theirs.

    What several have written is the answer of none of them.
    """
    paper = session.get(Paper, paper_id)
    if paper is None or paper.person_id != by.person_id or paper.state is not Handed.ARRIVING:
        return False
    if _part_of(session, by) is None:
        count = select(func.count()).where(col(PaperPart.paper_id) == paper_id)
        if (session.scalar(count) or 0) >= MOST_PARTS:
            return False
        session.add(PaperPart(paper_id=paper_id, update_id=by.update_id, text=text))
    if paper.wants.get("sender") != sender:
        paper.wants = {**paper.wants, "sender": None}
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


def set_down(
    session: Session, *, by: Viewer, name: str | None, language: str, rows: Sequence[Row]
) -> int:
    """Keep a paper that was read already, from the command line (a note); its number.

    :param rows: as they were laid out.
    :raises MayNot: the viewer registers nothing in this office.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    paper = Paper(
        person_id=by.person_id,
        name=name,
        language=language,
        state=Handed.OPEN,
        begun_at=by.now,
        last_at=by.now,
    )
    session.add(paper)
    session.flush()
    write_rows(session, paper.id or 0, rows)
    return paper.id or 0


def _part_of(session: Session, by: Viewer) -> PaperPart | None:
    """The part that this very update has brought before."""
    if by.update_id is None:
        return None
    return session.scalar(select(PaperPart).where(col(PaperPart.update_id) == by.update_id))
