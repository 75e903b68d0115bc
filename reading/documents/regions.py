"""Headings of a place and days whose place is no country: "SOUTH-EASTERN EUROPE, August:"."""

from dataclasses import replace

from reading.doubts import about
from reading.layouts import Piece
from reading.proposals import Proposal


def regional(read: Proposal, piece: Piece) -> bool:
    """Whether what stands before the days is a region rather than a title."""
    if not piece.text.rstrip().endswith((":", "：")) or piece.listed:
        return False
    return read.kind is None and len(read.legs) == 1 and read.legs[0].place is None


def unplaced(read: Proposal) -> Proposal:
    """The same with its title as the name of a place that is not known."""
    if not read.title:
        return read
    leg = read.legs[0]
    doubts = (*leg.doubts, about("unknown_place", read.title))
    return replace(read, title="", legs=(replace(leg, doubts=doubts),))
