"""A guest's page opened by its secret: what stands on it, or why it stays shut."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, GuestPage, Letter, Participation, Person
from programme import visibility
from programme.guests.addresses import expires_at
from programme.guests.seats import is_seat
from programme.values import ActivitySeen, Answer, Role, Status
from programme.viewer import Channel, Viewer

OVER_FOR = timedelta(days=30)
MOST = 60
# A page is noted as looked at so often, however often it is asked for.
APART = timedelta(minutes=1)


class Condition(Enum):
    """Whether a page shows anything."""

    OPEN = "open"
    EXPIRED = "expired"
    REFUSED = "refused"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Part:
    """One invitation, with what its reader was told last, and what was written about it."""

    activity: ActivitySeen
    role: Role
    answer: Answer
    told: Mapping[str, Any] | None
    letters: tuple[tuple[str | None, str], ...] = ()


@dataclass(frozen=True)
class GuestSeen:
    """A guest's page; nothing but its condition unless that is open.

    A letter is who wrote it, None for the guest, and its words.

    :param seat: it is a place that waits for a person.
    """

    condition: Condition
    person_id: int
    name: str = ""
    language: str = ""
    zone: str = ""
    confirmed: bool = False
    parts: tuple[Part, ...] = field(default=())
    seat: bool = False


def opened(session: Session, *, by: Viewer, secret_hash: str) -> GuestSeen | None:
    """The page behind a secret; None: there is none."""
    page = session.scalar(select(GuestPage).where(col(GuestPage.secret_hash) == secret_hash))
    if page is None:
        return None
    condition = condition_of(session, page, by.now)
    if condition is not Condition.OPEN:
        return GuestSeen(condition, page.person_id)
    person = session.get_one(Person, page.person_id)
    guest = viewer_of(page.person_id, by.now)
    return GuestSeen(
        condition,
        page.person_id,
        person.name,
        person.language,
        person.zone,
        page.confirmed_at is not None,
        _parts(session, guest),
        is_seat(session, person),
    )


def viewer_of(person_id: int, now: datetime) -> Viewer:
    """A guest on their page: no right of theirs counts there, and nothing above amber is shown."""
    return Viewer(person_id, (), Channel.DIRECT, now)


def condition_of(session: Session, page: GuestPage, now: datetime) -> Condition:
    """Whether a page shows anything at this moment."""
    if page.refused_at:
        return Condition.REFUSED
    if page.stopped_at:
        return Condition.STOPPED
    return Condition.EXPIRED if expires_at(session, page) <= now else Condition.OPEN


def _parts(session: Session, guest: Viewer) -> tuple[Part, ...]:
    first, ends = visibility.first_day(guest), visibility.last_day(guest)
    mine = select(Participation).where(col(Participation.person_id) == guest.person_id)
    rows = {row.activity_id: row for row in session.scalars(mine)}
    question = visibility.activities(guest).where(
        col(Activity.id).in_(rows),
        col(Activity.status) != Status.DRAFT,
        or_(ends >= guest.now.date() - OVER_FOR, ends.is_(None)),
    )
    ordered = question.order_by(first.is_(None), first, col(Activity.id)).limit(MOST)
    return tuple(
        Part(one, row.role, row.answer, row.told, _letters(session, guest, one.id))
        for one in visibility.see(session, ordered)
        for row in (rows[one.id],)
    )


def _letters(
    session: Session, guest: Viewer, activity_id: int
) -> tuple[tuple[str | None, str], ...]:
    """What the guest wrote and was answered, oldest first."""
    question = (
        select(Letter, col(Person.name))
        .join(Person, col(Person.id) == Letter.from_id)
        .where(
            col(Letter.activity_id) == activity_id,
            or_(col(Letter.from_id) == guest.person_id, col(Letter.to_id) == guest.person_id),
        )
        .order_by(col(Letter.id))
    )
    return tuple(
        (None if letter.from_id == guest.person_id else name, letter.text)
        for letter, name in session.execute(question)
    )


def looked(session: Session, *, secret_hash: str, now: datetime) -> None:
    """A browser has shown a page (a note): the desk may know, and nothing else follows."""
    page = session.scalar(select(GuestPage).where(col(GuestPage.secret_hash) == secret_hash))
    if page is not None and (page.looked_at is None or now - page.looked_at >= APART):
        page.opened_at, page.looked_at = page.opened_at or now, now
