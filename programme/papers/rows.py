"""The rows of a paper that are still to be decided, for whoever handed it in."""

from collections.abc import Collection, Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from db.tables import Paper, PaperRow
from programme.papers.reading import forget
from programme.refusals import NotFound
from programme.values import Choice, Handed, Standing
from programme.viewer import Viewer


def owned(session: Session, by: Viewer, paper_id: int) -> Paper:
    """A paper, for whoever handed it in.

    :raises NotFound: no such paper, or somebody else's.
    """
    paper = session.get(Paper, paper_id)
    if paper is None or paper.person_id != by.person_id or not by.at_the_desk:
        raise NotFound
    return paper


def to_take(
    session: Session, paper_id: int, standings: Collection[Standing], rows: Collection[int]
) -> Sequence[int]:
    """The same, but for changes that are doubtful: those are taken one by one."""
    numbers = still_open(session, paper_id, standings, rows)
    if rows or Standing.DOUBTFUL not in standings:
        return numbers
    doubtful = select(col(PaperRow.id)).where(
        col(PaperRow.paper_id) == paper_id,
        col(PaperRow.standing) == Standing.DOUBTFUL,
        col(PaperRow.activity_id).is_not(None),
    )
    alone = set(session.scalars(doubtful))
    return [one for one in numbers if one not in alone]


def still_open(
    session: Session, paper_id: int, standings: Collection[Standing], rows: Collection[int]
) -> Sequence[int]:
    """Rows not decided, in the paper's order; a single one also when it was left before."""
    question = select(col(PaperRow.id)).where(col(PaperRow.paper_id) == paper_id)
    if rows:
        wanted = question.where(
            col(PaperRow.id).in_(rows),
            col(PaperRow.choice).is_(None) | (col(PaperRow.choice) == Choice.SKIPPED),
        )
    else:
        wanted = question.where(
            col(PaperRow.standing).in_(standings), col(PaperRow.choice).is_(None)
        )
    return [one or 0 for one in session.scalars(wanted.order_by(col(PaperRow.place)))]


def close_if_done(session: Session, paper: Paper) -> None:
    """When all is decided, the words of the paper go."""
    session.flush()
    left = select(func.count()).where(
        col(PaperRow.paper_id) == paper.id,
        col(PaperRow.choice).is_(None),
        col(PaperRow.standing).not_in([Standing.KNOWN, Standing.UNREAD]),
    )
    if not session.scalar(left):
        paper.state = Handed.CLOSED
        forget(session, paper.id or 0)


def going_on(session: Session, by: Viewer, activity_id: int) -> int | None:
    """The viewer's paper that brought an activity, while some of it is left to decide."""
    left = aliased(PaperRow)
    question = (
        select(col(Paper.id))
        .join(PaperRow, col(PaperRow.paper_id) == Paper.id)
        .where(
            col(PaperRow.activity_id) == activity_id,
            col(PaperRow.choice) == Choice.TAKEN,
            col(Paper.person_id) == by.person_id,
            exists().where(
                col(left.paper_id) == Paper.id,
                col(left.choice).is_(None),
                col(left.standing) != Standing.KNOWN,
            ),
        )
    )
    return session.scalar(question.limit(1))
