"""What the board shows of a guest, and what they were sent."""

from programme.board import Board, Line, board
from tests.programme.desk import ANA, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


async def sent(desk: Desk) -> tuple[int, int]:
    """An activity of which Ana has been reminded; the reminder too."""
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    await desk.settle([parcel])
    return activity, parcel.id


async def shown(desk: Desk, activity: int, page: int = 0) -> Board:
    found: Board = await desk.ask(board, activity_id=activity, page=page)
    return found


async def line(desk: Desk, activity: int) -> Line:
    [only] = (await shown(desk, activity)).lines
    return only
