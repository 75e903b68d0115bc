"""The board of an activity: what is known of each guest's messages, never that they read them."""

from programme.board.showing import PAGE, board
from programme.board.values import LOST, Board, Line, Reach

__all__ = ["LOST", "PAGE", "Board", "Line", "Reach", "board"]
