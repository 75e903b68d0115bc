"""What a paper holds, as it was read, as JSON keeps it, and as its owner sees it."""

from programme.papers.values.given import ActivityGiven, Alteration, Doubted, LegAltered, RowGiven
from programme.papers.values.packing import packed, unpacked
from programme.papers.values.seen import Job, PaperSeen, RowSeen

__all__ = [
    "ActivityGiven",
    "Alteration",
    "Doubted",
    "Job",
    "LegAltered",
    "PaperSeen",
    "RowGiven",
    "RowSeen",
    "packed",
    "unpacked",
]
