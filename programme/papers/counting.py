"""What is counted of the rows of a paper."""

from db.tables import PaperRow
from programme.values import Standing

# What becomes a new activity, if it is taken.
NEW = frozenset({Standing.SURE, Standing.DOUBTFUL})
# What a sheet may say otherwise of a known activity, and does not change.
LEFT_ALONE = frozenset({"other_project", "other_kind", "other_status"})


def left_alone(row: PaperRow) -> bool:
    """Whether a sheet says of it what it does not change."""
    return any(doubt["code"] in LEFT_ALONE for doubt in row.given["doubts"])


def ownerless(row: PaperRow) -> bool:
    """Whether it is still open, would be new, and has neither project nor body."""
    owned = row.given["projects"] or row.given["body"]
    return row.choice is None and row.standing in NEW and not owned
