"""After a change: the same for what belongs to it, offered one by one, each with its own yes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Alteration, Leg
from programme import edits, rights
from programme.life import STEPS
from programme.links.seeing import linked
from programme.rules import EXACT
from programme.values import ActivitySeen, Days, LegSeen, Status
from programme.viewer import DESK, Viewer

FOLLOWED = frozenset({Status.POSTPONED, Status.CANCELLED})


@dataclass(frozen=True)
class Offer:
    """Something that may be done to a linked activity too: a step, or other days of one leg."""

    other: ActivitySeen
    step: Status | None = None
    leg: LegSeen | None = None
    days: Days | None = None

    @property
    def shift(self) -> int:
        """By how many days the leg would move."""
        was = self.leg.days.start if self.leg else None
        now = self.days.start if self.days else None
        return (now - was).days if now and was else 0


@dataclass(frozen=True)
class Shift:
    """By how much a leg was moved, from where and when."""

    by: timedelta
    territory: str | None
    start: date
    end: date


def offers(
    session: Session, *, by: Viewer, activity_id: int, change: int | None
) -> tuple[Offer, ...]:
    """What the viewer's own change of an activity suggests for the linked ones.

    :param change: the change, while it is fresh; None: nothing is offered.
    """
    ends = linked(session, by=by, activity_id=activity_id) if change else ()
    if not ends:
        return ()
    altered = [
        *session.scalars(
            select(Alteration).where(
                col(Alteration.change_id) == change, col(Alteration.activity_id) == activity_id
            )
        )
    ]
    return tuple(
        offer
        for link in ends
        if _theirs(session, by, link.other) and not _changed(session, link.other, change or 0)
        for offer in (*_steps(altered, link.other), *_moves(session, altered, link.other))
    )


def _steps(altered: Sequence[Alteration], other: ActivitySeen) -> Iterator[Offer]:
    for one in altered:
        step = (one.now or {}).get("status") if one.thing == "activity" else None
        if step in FOLLOWED and other.status in STEPS[Status(step)]:
            yield Offer(other, step=Status(step))


def _moves(session: Session, altered: Sequence[Alteration], other: ActivitySeen) -> Iterator[Offer]:
    for one in altered:
        shift = _shift(session, one)
        leg = _counterpart(other, shift) if shift else None
        if shift and leg and leg.days.start and leg.days.end:
            start, end = leg.days.start + shift.by, leg.days.end + shift.by
            yield Offer(other, leg=leg, days=replace(leg.days, start=start, end=end))
            return


def _shift(session: Session, one: Alteration) -> Shift | None:
    was, now = one.was or {}, one.now or {}
    if one.thing != "leg" or not was.get("start_on") or not now.get("start_on"):
        return None
    start = date.fromisoformat(was["start_on"])
    moved = date.fromisoformat(now["start_on"]) - start
    row = session.get(Leg, one.thing_id)
    if not moved or row is None or row.precision not in EXACT:
        return None
    end = date.fromisoformat(was["end_on"]) if was.get("end_on") else row.end_on or start
    return Shift(moved, row.territory, start, end)


def _counterpart(other: ActivitySeen, shift: Shift) -> LegSeen | None:
    """The leg that lay nearest to where the moved one was, in its territory first."""
    if other.status not in {Status.TENTATIVE, Status.CONFIRMED}:
        return None
    exact = [leg for leg in other.live_legs if leg.days.precision in EXACT and leg.days.start]

    def away(leg: LegSeen) -> tuple[bool, timedelta]:
        days = (leg.days.start or shift.start) - shift.start
        return leg.place.territory != shift.territory, abs(days)

    return min(exact, key=away, default=None)


def _theirs(session: Session, by: Viewer, other: ActivitySeen) -> bool:
    row = session.get_one(Activity, other.id)
    if row.status in edits.CLOSED:
        return False
    return row.owner_id == by.person_id or rights.may(session, by, DESK, row)


def _changed(session: Session, other: ActivitySeen, change: int) -> bool:
    """Whether it has had its own answer since: its days or its status were changed after."""
    later = select(col(Alteration.id)).where(
        col(Alteration.activity_id) == other.id,
        col(Alteration.change_id) > change,
        col(Alteration.thing).in_(["leg", "activity"]),
    )
    return session.scalar(later.limit(1)) is not None
