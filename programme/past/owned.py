"""What activities had of their own after a change of history."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from programme.particulars import PARTICULARS, Own
from programme.past.rows import Rows, were_rows
from programme.viewer import Viewer


def earlier_own(
    session: Session, *, by: Viewer, own: Mapping[int, Own], change: int
) -> dict[int, Own]:
    """What activities had of their own after a change of history, by number."""
    if not by.at_the_desk:
        return {}
    were = were_rows(session, change, [*own])
    return {number: _own(own[number], number, rows) for number, rows in were.items()}


def _own(now: Own, number: int, rows: Rows) -> Own:
    was = rows.get(("activity", number)) or {}
    values = {**now.values} | {name: was[name] for name in PARTICULARS if name in was}
    return replace(
        now,
        values={
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
            if value
        },
        hosts=_of_legs(now.hosts, rows, "host"),
        teams=_of_legs(now.teams, rows, "team"),
    )


def _of_legs(now: Mapping[int, str], rows: Rows, name: str) -> dict[int, str]:
    legs = {number: was for (thing, number), was in rows.items() if thing == "leg" and was}
    texts = {**now, **{number: was[name] for number, was in legs.items() if name in was}}
    return {number: text for number, text in texts.items() if text}
