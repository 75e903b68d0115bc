"""What one act did to an activity, field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Alteration,
    Body,
    Change,
    Participation,
    Person,
    Project,
)
from programme.past.values import Altered
from programme.values import ActivitySeen, Level

# Columns that say nothing to a reader.
OWN = frozenset(
    {"id", "activity_id", "uid", "title_language", "guessed", "zone_guessed", "muted"}
    | {"answered_at"}  # the act itself has its moment
    | {"lead", "handle", "inferred", "created_at", "source", "save_the_date"}
    | {"recurrence", "series_id", "number"}
    | {"asked_by_id", "asked_at", "decided_by_id", "decided_at", "waives", "by_id", "at"}
    | {"other_id"}
)


# Rows that are one line of a field: which field, and which column has the words.
LINES: Mapping[str, tuple[str, str]] = {
    "agenda_item": ("agenda", "title"),
    "addressee": ("addressees", "name"),
    "translation": ("translation", "text"),
}


# Columns that hold a number, and where the name behind it stands.
NAMES: Mapping[str, type[Any]] = {
    "project_id": Project,
    "body_id": Body,
    "owner_id": Person,
    "person_id": Person,
}


def altered_by(session: Session, seen: ActivitySeen, change: Change) -> Iterator[Altered]:
    legs, named = {leg.id for leg in seen.legs}, seen.level is Level.RED
    question = select(Alteration).where(
        col(Alteration.change_id) == change.id, col(Alteration.activity_id) == seen.id
    )
    for one in session.scalars(question.order_by(col(Alteration.id))):
        if one.thing == "leg" and one.thing_id not in legs:
            continue
        if one.thing == "named" and not named:
            continue
        whose = _whose(session, one) if one.thing == "participation" else None
        if one.thing in LINES:
            yield from _line(one)
        else:
            yield from _fields(session, one, whose)


def _fields(session: Session, one: Alteration, whose: str | None) -> Iterator[Altered]:
    was, now = one.was or {}, one.now or {}
    for name, value in now.items():
        if name not in OWN and was.get(name) != value:
            before, after = (_name(session, name, one) for one in (was.get(name), value))
            yield Altered(name, before, after, whose)


def _line(one: Alteration) -> Iterator[Altered]:
    """A line of an agenda, or an addressee: its words, or what else of it changed."""
    field, column = LINES[one.thing]
    was, now = one.was or {}, one.now or {}
    before, after = was.get(column), now.get(column)
    if column in now and before != after:
        yield Altered(field, before, after)
    elif column not in now:
        yield from (
            Altered(field, was.get(name), value)
            for name, value in now.items()
            if name not in OWN and was.get(name) != value
        )


def _name(session: Session, field: str, value: Any) -> Any:
    table = NAMES.get(field)
    row = session.get(table, value) if table and value else None
    return row.name if row else value


def _whose(session: Session, one: Alteration) -> str | None:
    question = (
        select(col(Person.name))
        .join(Participation, col(Participation.person_id) == Person.id)
        .where(col(Participation.id) == one.thing_id)
    )
    return session.scalar(question)
