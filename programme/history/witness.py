"""What an act did to each row, seen from outside it."""

from collections import defaultdict
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import tables

TRACKED: tuple[type[SQLModel], ...] = (
    tables.Absence,
    tables.Activity,
    tables.ActivityBody,
    tables.ActivityProject,
    tables.Addressee,
    tables.AgendaItem,
    tables.Approval,
    tables.Body,
    tables.Entrustment,
    tables.Feed,
    tables.GuestPage,
    tables.Leg,
    tables.Link,
    tables.Named,
    tables.Participation,
    tables.Person,
    tables.Project,
    tables.ProjectTerritory,
    tables.ReminderRule,
    tables.Translation,
    tables.Waiver,
)


# What the door itself keeps, what a person is told, and secrets are no part of what was done.
KEPT_BY_THE_DOOR = frozenset(
    {"version", "revision", "revised_at", "tell_at", "told", "told_revision", "secret_hash"}
    | {"folded"}
)

Thing = tuple[str, int]
Fields = dict[str, Any]


class Witness:
    """Listens to one session and keeps, for each row, what was and what is."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.was: defaultdict[Thing, Fields] = defaultdict(dict)
        self.now: defaultdict[Thing, Fields] = defaultdict(dict)
        self.activity: dict[Thing, int | None] = {}
        self.born: set[Thing] = set()
        self.gone: set[Thing] = set()
        event.listen(session, "after_flush", self._flushed)

    def dismiss(self) -> None:
        """Stop listening: what follows is the door's own bookkeeping."""
        event.remove(self.session, "after_flush", self._flushed)

    def _flushed(self, session: Session, _context: object) -> None:
        for row in session.new:
            if isinstance(row, TRACKED):
                self._keep(row, born=True)
        for row in (*session.dirty, *session.deleted):
            if isinstance(row, TRACKED):
                self._keep(row, gone=row in session.deleted)

    def _keep(self, row: Any, *, born: bool = False, gone: bool = False) -> None:
        thing = (row.__tablename__, row.id)
        self.activity[thing] = (
            row.id if isinstance(row, tables.Activity) else getattr(row, "activity_id", None)
        )
        if born:
            self.born.add(thing)
        if gone:
            self.gone.add(thing)
        for attribute in inspect(row).mapper.column_attrs:
            name = attribute.key
            history = inspect(row).attrs[name].history
            if name in KEPT_BY_THE_DOOR or not (born or gone or history.has_changes()):
                continue
            before = (
                history.deleted[0] if history.deleted else (None if born else history.unchanged)
            )
            if isinstance(before, (list, tuple)) and not history.deleted:
                before = before[0] if before else None
            self.was[thing].setdefault(name, plain(before))
            self.now[thing][name] = None if gone else plain(getattr(row, name))

    @property
    def things(self) -> list[Thing]:
        """Every row that is not as it was."""
        return [
            thing for thing in self.now if thing in self.born or self.was[thing] != self.now[thing]
        ]

    def touched(self) -> dict[int, dict[Thing, frozenset[str]]]:
        """The activities touched, with the fields changed in each of their rows."""
        found: defaultdict[int, dict[Thing, frozenset[str]]] = defaultdict(dict)
        for thing in self.things:
            activity_id = self.activity[thing]
            if activity_id is not None:
                fields = {n for n, v in self.now[thing].items() if v != self.was[thing].get(n)}
                found[activity_id][thing] = frozenset(fields)
        return dict(found)


def changed(row: Any) -> tuple[Fields, Fields]:
    """What the fields of a row were that are not as they were read, and what they are."""
    was, now = {}, {}
    for attribute in inspect(row).mapper.column_attrs:
        history = inspect(row).attrs[attribute.key].history
        if attribute.key not in KEPT_BY_THE_DOOR and history.has_changes():
            was[attribute.key] = plain(history.deleted[0] if history.deleted else None)
            now[attribute.key] = plain(getattr(row, attribute.key))
    return was, now


def plain(value: Any) -> Any:
    """A column's value as JSON keeps it."""
    match value:
        case Enum():
            return value.value
        case datetime() | date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            return value
