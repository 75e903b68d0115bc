"""What is counted of the rows of a paper."""

from collections.abc import Sequence

from db.tables import PaperRow
from programme.values import Standing

# What becomes a new activity, if it is taken.
NEW = frozenset({Standing.SURE, Standing.DOUBTFUL})
# What a sheet may say otherwise of a known activity, and does not change.
LEFT_ALONE = frozenset({"other_project", "other_kind", "other_status", "other_details"})
# What has become of a known activity since a sheet of it was sent out.
SINCE, BOTH = frozenset({"changed_since"}), frozenset({"changed_by_both"})


def figures(rows: Sequence[PaperRow]) -> dict[str, int]:
    """The figures of `PaperSeen` that say what stands beside its rows."""
    left = [one for one in rows if one.choice is None]
    return {
        "ownerless": sum(map(ownerless, left)),
        "left_alone": sum(says(one, LEFT_ALONE) and not stays(one) for one in rows),
        "stays": sum(map(stays, left)),
        "both": sum(says(one, BOTH) and one.standing is Standing.DOUBTFUL for one in left),
        "since": sum(says(one, SINCE) for one in rows),
    }


def says(row: PaperRow, codes: frozenset[str]) -> bool:
    """Whether one of these stands at a row."""
    return any(doubt["code"] in codes for doubt in row.given["doubts"])


def stays(row: PaperRow) -> bool:
    """Whether it says otherwise only what no sheet changes."""
    return bool(row.given.get("stays"))


def ownerless(row: PaperRow) -> bool:
    """Whether it is still open, would be new, and has neither project nor body."""
    owned = row.given["projects"] or row.given["body"] or row.activity_id
    return row.choice is None and row.standing in NEW and not owned
