"""The particulars of one activity as far as a viewer reaches; calendars are never given them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Addressee, AgendaItem, Body, Leg
from programme import visibility
from programme.particulars.known import PARTICULARS, TRANSLATED, Form, Value
from programme.tongues import chosen
from programme.values import ItemKind, Kind, Level


@dataclass(frozen=True)
class Item:
    """A point of an agenda as it is shown."""

    number: int
    title: str
    kind: ItemKind | None
    start_time: time | None
    end_time: time | None
    speakers: str | None
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """What one activity has of its own: values by name, its agenda, and of its legs by id."""

    values: Mapping[str, Value] = field(default_factory=dict)
    agenda: tuple[Item, ...] = ()
    hosts: Mapping[int, str] = field(default_factory=dict)
    teams: Mapping[int, str] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """The particulars that are given."""
        there = {"agenda": self.agenda, "host": self.hosts, "team": self.teams}
        return frozenset([*self.values, *(name for name, given in there.items() if given)])


@dataclass(frozen=True)
class Laid:
    """What was fetched for many activities at once: legs by id, and which have an agenda."""

    legs: Mapping[int, Leg]
    agendas: frozenset[int | None]


def laid_out(session: Session, activities: Collection[int], legs: Collection[int]) -> Laid:
    """The same, of these activities and these legs."""
    question = select(Leg).where(among(session, col(Leg.id), legs))
    points = select(col(AgendaItem.activity_id)).distinct()
    found = session.scalars(points.where(among(session, col(AgendaItem.activity_id), activities)))
    return Laid({one.id or 0: one for one in session.scalars(question)}, frozenset(found))


def own_of(
    session: Session,
    activity: Activity,
    reach: Level,
    legs: Iterable[int],
    language: str | None = None,
    *,
    laid: Laid | None = None,
) -> Own:
    """What a viewer of this reach may see of an activity's own.

    :param legs: the ids of the legs that they see.
    :param language: in which they read the venue and the agenda; None: as they were written.
    :param laid: what was fetched before, so that it is not asked for one by one.
    """
    seen = {name for name, one in PARTICULARS.items() if one.level <= reach}
    rows = _legs(session, legs, laid) if seen & {"host", "team"} else []
    values = {name: value for name, value in _values(session, activity).items() if name in seen}
    return Own(
        values | _translated(session, activity, values, language),
        agenda_of(session, activity, reach, language)
        if laid is None or activity.id in laid.agendas
        else (),
        {leg.id or 0: leg.host for leg in rows if leg.host and "host" in seen},
        {leg.id or 0: leg.team for leg in rows if leg.team and "team" in seen},
    )


def _values(session: Session, activity: Activity) -> dict[str, Value]:
    columns: dict[str, Any] = {name: getattr(activity, name, None) for name in PARTICULARS}
    body = session.get(Body, activity.body_id) if activity.body_id else None
    columns["cadence_months"] = body.cadence_months if body else None
    columns["addressees"] = _addressees(session, activity)
    of_rows = {name for name, one in PARTICULARS.items() if one.form in {Form.AGENDA, Form.OF_LEGS}}
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in columns.items()
        if value and name not in of_rows
    }


def _translated(
    session: Session, activity: Activity, values: Mapping[str, Value], language: str | None
) -> dict[str, Value]:
    """What of these a reader of a language reads otherwise than it was written."""
    there = [name for name in TRANSLATED if language and name in values]
    texts = visibility.texts_of(session, [activity], there).get(activity.id or 0) if there else ()
    found = (chosen(texts or (), name, language) for name in there)
    return {one.field: one.text for one in found if one}


def _addressees(session: Session, activity: Activity) -> list[str]:
    if activity.kind is not Kind.CALL:
        return []
    named = select(col(Addressee.name)).where(col(Addressee.activity_id) == activity.id)
    return list(session.scalars(named.order_by(col(Addressee.id))))


def agenda_of(
    session: Session, activity: Activity, reach: Level, language: str | None = None
) -> tuple[Item, ...]:
    """The points of its agenda that a viewer of this reach may see."""
    if PARTICULARS["agenda"].level > reach:
        return ()
    question = select(AgendaItem).where(col(AgendaItem.activity_id) == activity.id)
    said = visibility.points_of(session, activity, language) if language else {}
    return tuple(
        Item(
            one.number,
            said.get(one.id or 0, one.title),
            one.kind,
            one.start_time,
            one.end_time,
            one.speakers,
            tuple(one.documents or ()),
        )
        for one in session.scalars(question.order_by(col(AgendaItem.number), col(AgendaItem.id)))
        if one.level is None or one.level <= reach
    )


def _legs(session: Session, legs: Iterable[int], laid: Laid | None) -> list[Leg]:
    if laid is not None:
        return [laid.legs[one] for one in legs if one in laid.legs]
    return list(session.scalars(select(Leg).where(col(Leg.id).in_(list(legs)))))
