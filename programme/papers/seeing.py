"""A paper and its activities, as its owner sees them."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Paper, PaperPart, PaperRow
from programme import visibility
from programme.papers import counting
from programme.papers.lacking import lacking
from programme.papers.rows import owned
from programme.papers.undoing import can_undo
from programme.papers.values import Alteration, PaperSeen, RowSeen, unpacked
from programme.particulars import Own, own_of_each
from programme.refusals import NotFound
from programme.values import ActivitySeen, Choice, Handed, Level, Standing
from programme.viewer import Viewer

# What is doubtful comes first, what is known or sure last.
ORDER = (
    Standing.DOUBTFUL,
    Standing.CHANGED,
    Standing.UNREAD,
    Standing.SURE,
    Standing.KNOWN,
)


def paper(session: Session, *, by: Viewer, paper_id: int) -> PaperSeen:
    """A paper in figures.

    :raises NotFound: no such paper, or somebody else's.
    """
    return seen(session, by, owned(session, by, paper_id))


def seen(session: Session, by: Viewer, row: Paper) -> PaperSeen:
    """The same, of a row."""
    columns = (PaperRow.standing, PaperRow.choice, PaperRow.activity_id, PaperRow.given)
    question = select(*map(col, columns)).where(col(PaperRow.paper_id) == row.id)
    rows: Sequence[Any] = session.execute(question).all()
    parts = select(func.count()).where(col(PaperPart.paper_id) == row.id)
    read = [one for one in rows if one.standing is not Standing.UNREAD or counting.stays(one)]
    known = [one for one in rows if one.standing in {Standing.CHANGED, Standing.KNOWN}]
    return PaperSeen(
        row.id or 0,
        row.name,
        settled(row),
        row.chat_id,
        row.message_id,
        row.language,
        parts=session.scalar(parts) or 0,
        activities=len(read),
        legs=sum(len(one.given["legs"]) for one in read),
        counts=Counter(one.standing for one in rows),
        left=Counter(one.standing for one in rows if one.choice is None),
        done=Counter(one.choice for one in rows if one.choice),
        forwarded=row.forwarded,
        refusal=row.refusal,
        wants=dict(row.wants),
        taken_at=row.taken_at,
        can_undo=can_undo(row, by),
        first_known=known[0].activity_id if known else None,
        **counting.figures(rows),
    )


def settled(row: Paper) -> Handed:
    """Its state; to its owner it is no matter whether it was shown before."""
    if row.state is not Handed.READ:
        return row.state
    return Handed.REFUSED if row.refusal else Handed.OPEN


def listed(
    session: Session, *, by: Viewer, paper_id: int, after: int | None = None, back: bool = False
) -> RowSeen | None:
    """The next activity that is not decided, doubtful ones first; None behind the last.

    :param after: the row that was looked at, decided or not.
    """
    owned(session, by, paper_id)
    rank = case({one: at for at, one in enumerate(ORDER)}, value=col(PaperRow.standing))
    columns = (col(PaperRow.id), col(PaperRow.choice))
    question = select(*columns).where(col(PaperRow.paper_id) == paper_id)
    rows = session.execute(question.order_by(rank, col(PaperRow.place))).all()
    at = next((number for number, row in enumerate(rows) if row.id == after), None)
    rest = rows if at is None else rows[at + 1 :]
    if back:
        found = rows[at - 1] if at else None
    else:
        found = next((row for row in rest if row.choice is None), None)
    return _seen(session, by, session.get_one(PaperRow, found.id)) if found else None


def one(session: Session, *, by: Viewer, paper_id: int, row_id: int) -> RowSeen:
    """One activity of the paper.

    :raises NotFound: no such row, or of somebody else's paper.
    """
    owned(session, by, paper_id)
    row = session.get(PaperRow, row_id)
    if row is None or row.paper_id != paper_id:
        raise NotFound
    return _seen(session, by, row)


def _seen(session: Session, by: Viewer, row: PaperRow) -> RowSeen:
    given, alters = unpacked(row.given)
    known = _known(session, by, row)
    return RowSeen(
        row.id or 0,
        row.place,
        given,
        row.standing,
        row.choice,
        alters,
        known,
        lacking(session, given) if row.choice is not Choice.ALTERED else (),
        _own(session, by, known, alters),
    )


def _own(session: Session, by: Viewer, known: ActivitySeen | None, alters: Alteration) -> Own:
    if known is None or not (alters.own or any(one.host or one.team for one in alters.legs)):
        return Own()
    return own_of_each(session, by=by, activities=[known], level=Level.AMBER).get(known.id, Own())


def _known(session: Session, by: Viewer, row: PaperRow) -> ActivitySeen | None:
    if row.activity_id is None:
        return None
    question = visibility.activities(by).where(col(Activity.id) == row.activity_id)
    return next(iter(visibility.see(session, question)), None)
