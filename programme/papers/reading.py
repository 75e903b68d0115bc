"""What was read in a paper is kept until its owner has decided; what could not be read is said."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.many import Row, insert_many
from db.tables import Activity, Leg, Paper, PaperPart, PaperRow
from programme import visibility
from programme.papers.lacking import lacking
from programme.papers.values import Job, RowGiven, packed
from programme.people import held
from programme.refusals import MayNot
from programme.values import ActivitySeen, Handed, Standing, Status
from programme.viewer import Channel, Viewer

MOST_ROWS = 5000


def for_whom(session: Session, *, job: Job, now: datetime) -> Viewer:
    """Whoever handed a paper in, as they may see the office now."""
    rights = held(session, job.person_id)
    return Viewer(job.person_id, rights, Channel.DIRECT, now, chat_id=job.chat_id)


def known(session: Session, *, by: Viewer) -> tuple[ActivitySeen, ...]:
    """All that a paper may speak of: what has left the draft and is not cancelled."""
    question = visibility.activities(by).where(
        col(Activity.status).not_in([Status.DRAFT, Status.CANCELLED])
    )
    return visibility.see(session, question.order_by(col(Activity.id)))


def known_uids(session: Session, *, by: Viewer, uids: Sequence[str]) -> dict[str, int]:
    """The activities in which events of these UIDs stand already."""
    found: dict[str, int] = {}
    if not by.at_the_desk:
        return found
    for begun in range(0, len(uids), 500):
        some = select(col(Leg.uid), col(Leg.activity_id)).where(
            col(Leg.uid).in_(uids[begun : begun + 500])
        )
        found |= {one.uid: one.activity_id for one in session.execute(some)}
    return found


def keep(session: Session, *, paper_id: int, rows: Sequence[Row], wants: dict[str, Any]) -> None:
    """The activities of a paper, in its order (a note); what it said before is forgotten.

    What was decided before it was read once more stays decided.

    :param rows: as they were laid out.
    """
    paper = session.get(Paper, paper_id)
    if paper is None or paper.state is not Handed.READING:
        return
    session.execute(delete(PaperRow).where(_of(paper_id), col(PaperRow.choice).is_(None)))
    decided = session.scalars(select(PaperRow).where(_of(paper_id))).all()
    passages = {(one.given["title"], one.given["source"]) for one in decided}
    first = max((one.place for one in decided), default=-1) + 1
    new = [one for one in rows if (one["given"]["title"], one["given"]["source"]) not in passages]
    write_rows(session, paper_id, new, first)
    paper.state, paper.wants = Handed.READ, {**paper.wants, **wants}
    session.flush()
    if all(one["standing"] is Standing.KNOWN for one in rows):
        forget(session, paper_id)


def _of(paper_id: int) -> ColumnElement[bool]:
    return col(PaperRow.paper_id) == paper_id


def laid_out(session: Session, *, by: Viewer, rows: Sequence[RowGiven]) -> list[Row]:
    """Rows as they are kept; what lacks something that its kind requires is never sure.

    :raises MayNot: the viewer registers nothing in this office.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    return [
        {
            "given": packed(one),
            "standing": Standing.DOUBTFUL if _lacks(session, one) else one.standing,
            "choice": None,
            "activity_id": one.activity_id,
            "version": one.version,
            "before": None,
        }
        for one in rows
    ]


def _lacks(session: Session, one: RowGiven) -> bool:
    return one.standing is Standing.SURE and bool(lacking(session, one.given))


def write_rows(session: Session, paper_id: int, rows: Sequence[Row], first: int = 0) -> None:
    """Write them for a paper, in this order."""
    placed = [{**row, "paper_id": paper_id, "place": at} for at, row in enumerate(rows, first)]
    insert_many(session, PaperRow, placed)


def refuse(
    session: Session, *, paper_id: int, why: str, wants: dict[str, Any] | None = None
) -> None:
    """A paper that cannot be read is closed, with the reason (a note)."""
    paper = session.get(Paper, paper_id)
    if paper is not None and paper.state is Handed.READING:
        paper.state, paper.refusal = Handed.READ, why
        paper.wants = {**paper.wants, **(wants or {})}
        forget(session, paper_id)


def forget(session: Session, paper_id: int) -> None:
    """The words of a paper are not kept longer than needed; a file stays with Telegram."""
    session.execute(delete(PaperPart).where(col(PaperPart.paper_id) == paper_id))
