"""A row with its parts in the order in which lines are read: label, title, place, days."""

from dataclasses import replace
from typing import Final

from reading.documents.gaps import signed
from reading.documents.turning import turned
from reading.layouts import Piece
from reading.lines.reader import Reader

LONGEST_TURNED: Final = 1000


def ordered(piece: Piece, reader: Reader) -> str:
    """A row with its label before it, and with its days last where they stood first."""
    label, piece = piece.label, replace(piece, text=signed(piece.text, reader))
    if label and turned(f"{label}: {piece.text}", reader):
        label, piece = "", replace(piece, text=f"{label}: {piece.text}")
    text = (len(piece.text) < LONGEST_TURNED and turned(piece.text, reader)) or piece.text
    return f"{label}\t{text}" if label else text
