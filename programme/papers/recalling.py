"""What an import brought and altered, worked out before it is taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.many import table_of, take_time
from db.tables import Activity, Leg, PaperRow
from programme.history import Fields, told
from programme.papers.altering import restore
from programme.papers.reworking import Change, Reworked, reworked
from programme.papers.rows import owned
from programme.values import Choice
from programme.viewer import Viewer


@dataclass(frozen=True)
class ToBeUndone:
    """What an import brought and altered, as it was when that was worked out.

    :param brought: the fields of new activities, by number and version.
    """

    brought: dict[tuple[int, int], Fields] = field(default_factory=dict)
    altered: dict[int, Reworked] = field(default_factory=dict)


def to_be_undone(session: Session, *, by: Viewer, paper_id: int) -> ToBeUndone:
    """Work out what taking it back is to write.

    :raises NotFound: no such import, or somebody else's.
    """
    take_time(session)
    owned(session, by, paper_id)
    rows = decided(session, paper_id)
    taken = [one.activity_id for one in rows if one.choice is Choice.TAKEN]
    changes: dict[int, Change] = {
        one.activity_id: _back(one.before)
        for one in rows
        if one.choice is Choice.ALTERED and _whole(one)
    }
    return ToBeUndone(fields_of(session, taken), reworked(session, by, changes) if changes else {})


def _whole(row: Any) -> bool:
    """Whether its activity is still there, and had all of its legs before."""
    return row.activity_id is not None and None not in row.before["legs"].values()


def _back(before: dict[str, Any]) -> Change:
    def change(activity: Activity, legs: Mapping[int, Leg]) -> dict[str, Any]:
        restore(activity, legs, before)
        return {}

    return change


def decided(session: Session, paper_id: int) -> Sequence[Any]:
    """The rows of a paper that were taken over, as they were written."""
    columns = (PaperRow.id, PaperRow.choice, PaperRow.activity_id, PaperRow.version)
    question = select(*map(col, columns), col(PaperRow.before)).where(
        col(PaperRow.paper_id) == paper_id,
        col(PaperRow.choice).in_([Choice.TAKEN, Choice.ALTERED]),
    )
    return session.execute(question).all()


def fields_of(session: Session, numbers: Sequence[int]) -> dict[tuple[int, int], Fields]:
    """The fields of these activities as history keeps them, by number and version."""
    columns = table_of(Activity).columns
    question = select(*columns).where(among(session, columns["id"], numbers))
    rows = session.execute(question).mappings()
    return {(one["id"], one["version"]): told({**one}) for one in rows}
