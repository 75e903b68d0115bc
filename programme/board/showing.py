"""A page of the board, for those who answer for the activity."""

from collections import Counter

from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity
from programme import rights, visibility
from programme.board.knowing import known
from programme.board.values import Board, Line, Reach
from programme.viewer import Viewer

PAGE = 8
ORDER = {reach: -place for place, reach in enumerate(Reach)}


def board(session: Session, *, by: Viewer, activity_id: int, page: int = 0) -> Board:
    """The board of an activity; a page past the end is the last one.

    :raises NotFound, MayNot: not theirs to see.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    lines = sorted(known(session, activity), key=_order)
    page = max(0, min(page, (len(lines) - 1) // PAGE))
    first = page * PAGE
    shown = visibility.activities(by).where(col(Activity.id) == activity_id)
    return Board(
        visibility.see(session, shown)[0],
        _counts(lines),
        sum(one.fetched_at is not None for one in lines),
        sum(one.opened_at is not None for one in lines),
        tuple(lines[first : first + PAGE]),
        page,
        len(lines) > first + PAGE,
    )


def _order(line: Line) -> tuple[int, str, int]:
    return ORDER[line.reach], line.name, line.person_id


def _counts(lines: list[Line]) -> dict[Reach, int]:
    counted = Counter(one.reach for one in lines)
    return {reach: counted[reach] for reach in Reach if counted[reach]}
