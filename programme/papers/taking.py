"""What a paper holds is taken over: new activities, and what known ones become; nobody is told."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.many import update_many
from db.tables import Paper, PaperRow
from programme import owing
from programme.papers.changing import changed
from programme.papers.drawing import Drawn, draw
from programme.papers.making import Made
from programme.papers.meanwhile import Meanwhile
from programme.papers.rows import close_if_done, owned, to_take
from programme.papers.writing import FIRST, write
from programme.values import Choice, Standing, Status
from programme.viewer import Viewer


@dataclass(frozen=True)
class Outcome:
    """What an import did: references of what is new, drafts, known ones altered, what was left.

    ``known`` counts what has come to the office by another way since the paper was read.
    """

    paper_id: int
    references: tuple[str, ...] = ()
    drafts: int = 0
    altered: tuple[int, ...] = ()
    refused: int = 0
    known: int = 0


def take(
    session: Session,
    *,
    by: Viewer,
    paper_id: int,
    standings: Collection[Standing] = (),
    rows: Collection[int] = (),
    drawn: Drawn | None = None,
) -> Outcome:
    """Take over what is still open of these standings, or these rows; twice is once.

    What lies wholly in the past becomes a completed record, what is ahead tentative; what lacks
    something its kind requires becomes a draft. News of what known activities become are held.

    :param drawn: what was worked out for the same before its turn; of other rows it is nothing.
    :raises NotFound: no such paper, or not theirs.
    """
    paper = owned(session, by, paper_id)
    numbers = to_take(session, paper_id, standings, rows)
    if drawn is None or drawn.rows != tuple(numbers):
        drawn = draw(session, by, paper, numbers)
    return taken(session, by, paper, drawn)


def taken(session: Session, by: Viewer, paper: Paper, drawn: Drawn) -> Outcome:
    """Each row as it was drawn; one that is refused stays open."""
    new, known = _unknown(session, by, paper, drawn)
    numbers, references = write(session, list(new.values()))
    update_many(
        session,
        PaperRow,
        [
            {"id": row, "activity_id": number, "version": FIRST, "choice": Choice.TAKEN}
            for row, number in zip(new, numbers, strict=True)
        ],
    )
    altered, stand = changed(session, by, drawn)
    if new or altered:
        paper.taken_at = by.now
    close_if_done(session, paper)
    # Nobody takes part yet, and what is tentative reminds nobody.
    reminds = zip(numbers, (one.status is Status.CONFIRMED for one in new.values()), strict=True)
    owing.later(session, [number for number, so in reminds if so])
    return Outcome(
        paper.id or 0,
        references,
        len(new) - len(references),
        tuple(altered),
        drawn.refused + len(drawn.altered) + len(drawn.singly) - len(altered) - stand,
        drawn.known + known + stand,
    )


def _unknown(
    session: Session, by: Viewer, paper: Paper, drawn: Drawn
) -> tuple[dict[int, Made], int]:
    """Those that have not come by another way meanwhile; the others are known from now on."""
    meanwhile = Meanwhile(session, by, paper, drawn.fresh.values())
    found = {row: meanwhile.same(one) for row, one in drawn.fresh.items()}
    update_many(
        session,
        PaperRow,
        [
            {
                "id": row,
                "standing": Standing.KNOWN,
                "choice": None,
                "activity_id": one[0],
                "version": one[1],
            }
            for row, one in found.items()
            if one
        ],
    )
    new = {row: one for row, one in drawn.fresh.items() if found[row] is None}
    return new, len(found) - len(new)
