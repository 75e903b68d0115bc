"""Activities as they were after a change of history: what each was since then is taken back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Body, Change
from programme.history import Fields
from programme.past.belonging import names_of, projects_of
from programme.past.rows import Rows, were_rows
from programme.values import (
    ActivitySeen,
    Days,
    Kind,
    LegSeen,
    LegStatus,
    Place,
    Precision,
    Status,
)
from programme.viewer import Viewer


def earlier(
    session: Session, *, by: Viewer, known: Sequence[ActivitySeen], change: int, at: datetime
) -> dict[int, ActivitySeen] | None:
    """Those of the activities a viewer knows that have changed since, as they were, by number.

    :param change: of history, after which they are shown; ``at`` when that was the newest one.
        None where it was not: it is of another office's.
    """
    row = session.get(Change, change)
    if row is None or not by.at_the_desk or row.at > at:
        return None
    were = were_rows(session, change, [one.id for one in known])
    now = {one.id: one for one in known if one.id in were}
    bodies = names_of(
        session, Body, {_given(rows, "activity", "body_id") for rows in were.values()}
    )
    projects = projects_of(session, were)
    return {
        number: replace(_activity(now[number], rows, bodies), projects=projects[number])
        for number, rows in were.items()
    }


def _activity(now: ActivitySeen, rows: Rows, bodies: Mapping[int | None, str]) -> ActivitySeen:
    was = rows.get(("activity", now.id)) or {}
    return replace(
        now,
        title=was.get("title", now.title),
        kind=_read(Kind, was, "kind", now.kind),
        status=_read(Status, was, "status", now.status),
        body=bodies.get(was["body_id"]) if "body_id" in was else now.body,
        legs=tuple(_legs(now, rows)),
    )


def _legs(now: ActivitySeen, rows: Rows) -> Iterator[LegSeen]:
    """Those that are seen now, as they were; one that was not there is left out."""
    for leg in now.legs:
        was = rows.get(("leg", leg.id), {})
        if was is not None:
            yield _leg(leg, was)


def _leg(now: LegSeen, was: Fields) -> LegSeen:
    place, days = now.place, now.days
    return replace(
        now,
        place=Place(
            was.get("city", place.city),
            was.get("territory", place.territory),
            was.get("zone", place.zone),
            was.get("zone_guessed", place.zone_guessed),
        ),
        days=Days(
            _read(Precision, was, "precision", days.precision) or Precision.TBC,
            _read(date.fromisoformat, was, "start_on", days.start),
            _read(date.fromisoformat, was, "end_on", days.end),
            _read(time.fromisoformat, was, "start_time", days.start_time),
            _read(time.fromisoformat, was, "end_time", days.end_time),
        ),
        status=_read(LegStatus, was, "status", now.status),
    )


def _read(read: Any, was: Fields, name: str, now: Any) -> Any:
    if name not in was:
        return now
    return None if was[name] is None else read(was[name])


def _given(rows: Rows, thing: str, name: str) -> Any:
    found = (was[name] for (each, _), was in rows.items() if each == thing and was and name in was)
    return next(found, None)
