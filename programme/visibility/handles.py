"""What is for named people only, in what they are told of: told of it, they read a handle."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery, Leg, Named, Purpose
from programme.values import Level


@dataclass(frozen=True)
class Behind:
    """What stands behind the handle of an activity: all of it, or some of its legs."""

    handle: str
    whole: bool
    legs: frozenset[int]

    def hides(self, row: Delivery) -> bool:
        """Whether a delivery tells of it."""
        changed = row.purpose is Purpose.CHANGE and bool(self.legs)
        return self.whole or changed or row.leg_id in self.legs


def behind_handles(session: Session, rows: Sequence[Delivery]) -> dict[int, Behind]:
    """By delivery, where its reader is named to something red in its activity."""
    question = (
        select(col(Delivery.id), col(Activity.id), col(Activity.handle), col(Activity.level))
        .join(Activity, col(Activity.id) == Delivery.activity_id)
        .join(
            Named,
            (col(Named.activity_id) == Activity.id) & (col(Named.person_id) == Delivery.person_id),
        )
        .where(among(session, col(Delivery.id), [row.id for row in rows]))
    )
    found = session.execute(question).all()
    if not found:
        return {}
    legs = _red_legs(session, {number or 0 for _, number, _, _ in found})
    return {
        row or 0: Behind(handle, level is Level.RED, legs.get(number or 0, frozenset()))
        for row, number, handle, level in found
    }


def _red_legs(session: Session, activities: set[int]) -> Mapping[int, frozenset[int]]:
    question = select(col(Leg.activity_id), col(Leg.id)).where(
        among(session, col(Leg.activity_id), activities), col(Leg.level) == Level.RED
    )
    found: defaultdict[int, set[int]] = defaultdict(set)
    for number, leg in session.execute(question):
        found[number].add(leg or 0)
    return {number: frozenset(some) for number, some in found.items()}
