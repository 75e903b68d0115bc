"""What a change touched, as it was before: rows back, fields back, what was added taken out."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.tables import (
    Activity,
    ActivityBody,
    ActivityProject,
    Addressee,
    AgendaItem,
    Alteration,
    Approval,
    Leg,
    Link,
    Translation,
    Waiver,
)
from programme.values import LegStatus
from programme.viewer import Viewer

THINGS: dict[str, type[SQLModel]] = {
    table.__tablename__: table
    for table in (
        Activity,
        ActivityBody,
        ActivityProject,
        Addressee,
        AgendaItem,
        Approval,
        Leg,
        Link,
        Translation,
        Waiver,
    )
}


def told(one: Alteration) -> set[str]:
    """The fields that a change changed."""
    was, now = one.was or {}, one.now or {}
    return {name for name in now if was.get(name) != now[name]}


def restore(session: Session, by: Viewer, one: Alteration) -> None:
    """One row as it was before a change: gone, back, or with what it said in each field."""
    table = THINGS[one.thing]
    row = session.get(table, one.thing_id)
    if one.was is None:
        _take_out(session, by, row)
    elif row is None:
        session.add(table(**{name: _value(table, name, one.was[name]) for name in one.was}))
    else:
        for name in told(one):
            setattr(row, name, _value(table, name, one.was.get(name)))


def _take_out(session: Session, by: Viewer, row: SQLModel | None) -> None:
    """A leg that was added is cancelled: calendars have shown it; a project is gone.

    What was asked for is taken back: somebody may have read it.
    """
    if isinstance(row, Leg):
        row.status = LegStatus.CANCELLED
    elif isinstance(row, Approval):
        row.granted, row.decided_by_id, row.decided_at = False, by.person_id, by.now
    elif row is not None:
        session.delete(row)


def _value(table: type[SQLModel], name: str, kept: Any) -> Any:
    """A value as its column has it, from how history keeps it."""
    return TypeAdapter(table.model_fields[name].annotation).validate_python(kept)
