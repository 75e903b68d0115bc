"""What an office hands in to be read, and what it takes over of it. An import tells nobody."""

from programme.papers.answering import answer_for, writer
from programme.papers.arriving import ASK, add, finish, hand_in, set_down
from programme.papers.counting import NEW
from programme.papers.deciding import bring_back, correct, leave, skip
from programme.papers.drawing import Drawn, drawn
from programme.papers.giving import again, due, note_message, note_shown
from programme.papers.reading import (
    MOST_ROWS,
    for_whom,
    keep,
    known,
    known_uids,
    laid_out,
    refuse,
)
from programme.papers.recalling import to_be_undone
from programme.papers.seeing import listed, one, paper
from programme.papers.sources import sources
from programme.papers.taking import Outcome, take
from programme.papers.undoing import TakenBack, take_back
from programme.papers.values import (
    ActivityGiven,
    Alteration,
    Doubted,
    Job,
    LegAltered,
    PaperSeen,
    RowGiven,
    RowSeen,
)

__all__ = [
    "ASK",
    "MOST_ROWS",
    "NEW",
    "ActivityGiven",
    "Alteration",
    "Doubted",
    "Drawn",
    "Job",
    "LegAltered",
    "Outcome",
    "PaperSeen",
    "RowGiven",
    "RowSeen",
    "TakenBack",
    "add",
    "again",
    "answer_for",
    "bring_back",
    "correct",
    "drawn",
    "due",
    "finish",
    "for_whom",
    "hand_in",
    "keep",
    "known",
    "known_uids",
    "laid_out",
    "leave",
    "listed",
    "note_message",
    "note_shown",
    "one",
    "paper",
    "refuse",
    "set_down",
    "skip",
    "sources",
    "take",
    "take_back",
    "to_be_undone",
    "writer",
]
