"""What is owed, computed wrongly on purpose."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, Purpose
from programme import owing
from programme.owed import Guest, Owed, Planned, owed
from programme.rules import Rules

Computed = Callable[[Planned, Sequence[Guest], Rules, datetime], Iterable[Owed]]
Refreshed = Callable[[Session, Iterable[owing.Concern], datetime], None]


def forgets_the_person(
    plan: Planned, guests: Sequence[Guest], rules: Rules, now: datetime
) -> Iterator[Owed]:
    """Keys of purpose, activity, rule and occurrence alone: two guests share a row."""
    for one in owed(plan, guests, rules, now):
        purpose, activity, _, *rest = one.key.split(":")
        yield replace(one, key=":".join([purpose, activity, *rest]))


def doubles_a_row(
    plan: Planned, guests: Sequence[Guest], rules: Rules, now: datetime
) -> Iterator[Owed]:
    """Everything twice."""
    for one in owed(plan, guests, rules, now):
        yield from (one, one)


def looks_at_nobody(session: Session, concerns: Iterable[owing.Concern], now: datetime) -> None:
    """Groups and the desk alone, and not the guest who has said something."""
    few = [one._replace(person_id=owing.NOBODY) for one in concerns]
    owing.refresh_for(session, few, now)


def forgets_the_owner(session: Session, concerns: Iterable[owing.Concern], now: datetime) -> None:
    """What the guest is owed, and not what the owner is because of them."""
    owing.refresh_for(session, concerns, now)
    session.execute(delete(Delivery).where(col(Delivery.purpose) == Purpose.ANSWER))
