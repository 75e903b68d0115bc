"""What comes in lines: the points of an agenda, and those whom a call is addressed to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.tables import Addressee, AgendaItem
from programme import edits
from programme.particulars.keeping import line
from programme.particulars.known import MOST_NAMES
from programme.refusals import FieldTooLong
from programme.values import ItemKind
from programme.viewer import Viewer

Lines = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class ItemGiven:
    """A point of an agenda as it was read; times are the venue's."""

    title: str
    kind: ItemKind | None = None
    start_time: time | None = None
    end_time: time | None = None
    speakers: str | None = None
    documents: tuple[str, ...] = ()


def agenda(session: Session, *, by: Viewer, activity_id: int, items: Sequence[ItemGiven]) -> int:
    """Put an agenda in the place of the one before; points that are the same stay.

    :raises FieldTooLong: there are too many points, or one is too long.
    """
    activity = edits.editable(session, by, activity_id)
    given = [
        {
            "number": number,
            "title": line(activity_id, "agenda", one.title),
            "kind": one.kind,
            "start_time": one.start_time,
            "end_time": one.end_time,
            "speakers": line(activity_id, "agenda", one.speakers) if one.speakers else None,
            "documents": [line(activity_id, "agenda", name) for name in one.documents] or None,
        }
        for number, one in enumerate(items, start=1)
    ]
    replace(session, AgendaItem, activity_id, "agenda", given)
    return edits.proceed(session, by, activity)


def addressees(session: Session, *, by: Viewer, activity_id: int, names: Iterable[str]) -> int:
    """Say whom a call is addressed to, in the place of those before; none twice."""
    activity = edits.editable(session, by, activity_id)
    each = dict.fromkeys(line(activity_id, "addressees", name) for name in names)
    replace(session, Addressee, activity_id, "addressees", [{"name": name} for name in each])
    return edits.proceed(session, by, activity)


def replace(
    session: Session, table: type[SQLModel], activity_id: int, name: str, given: Lines
) -> None:
    """Make the rows of an activity in a table these, in their order, changing as few as can be."""
    if len(given) > MOST_NAMES:
        raise FieldTooLong(activity_id, name, len(given), MOST_NAMES, names=True)
    rows: Any = table
    there = list(
        session.scalars(
            select(table).where(col(rows.activity_id) == activity_id).order_by(col(rows.id))
        )
    )
    for row, fields in zip(there, given, strict=False):
        for key, value in fields.items():
            if getattr(row, key) != value:
                setattr(row, key, value)
    for row in there[len(given) :]:
        session.delete(row)
    session.add_all(table(activity_id=activity_id, **fields) for fields in given[len(there) :])
