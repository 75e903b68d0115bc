"""Events of another system's calendar, taken in with their UIDs."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme.edits import set_projects
from programme.edits.stops import put_days, put_place
from programme.importing.numbering import Numbers
from programme.refusals import MayNot
from programme.values import Days, Kind, Level, Place, Status
from programme.viewer import Viewer


@dataclass(frozen=True)
class EventGiven:
    """One event, or a series of them, to become one activity with as many legs.

    :param uid: as its calendar has it, or empty.
    :param projects: codes, the leading one first.
    """

    uid: str
    title: str
    language: str
    kind: Kind
    status: Status
    days: tuple[Days, ...]
    place: Place
    projects: tuple[str, ...] = ()
    source: str | None = None


@dataclass(frozen=True)
class Taken:
    """The references of what is new, and how many were here before."""

    references: tuple[str, ...]
    known: int


def take_in(session: Session, *, by: Viewer, events: Sequence[EventGiven]) -> Taken:
    """Make activities of events; one whose UID is known here stays as it is.

    They are seen by participants only until somebody opens them. What lies in the past is a
    record, and nobody is told.

    :raises MayNot: the viewer registers nothing in this office.
    :raises NotFound: naming a code that is no project's.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    known = _known(session, [kept(one.uid) for one in events if one.uid])
    fresh = [one for one in events if kept(one.uid) not in known]
    numbers = Numbers()
    return Taken(
        tuple(_write(session, by, one, numbers) for one in fresh), len(events) - len(fresh)
    )


def kept(uid: str) -> str:
    """A UID as it is stored: one without a host is marked, since ours have none either."""
    return uid if "@" in uid.removesuffix("@") and not uid.endswith("@") else f"{uid}@"


def _known(session: Session, uids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for begun in range(0, len(uids), 500):
        some = uids[begun : begun + 500]
        found |= set(session.scalars(select(col(Leg.uid)).where(col(Leg.uid).in_(some))))
    return found


def _write(session: Session, by: Viewer, given: EventGiven, numbers: Numbers) -> str:
    activity = Activity(
        kind=given.kind,
        title=given.title,
        title_language=given.language,
        status=_standing(given, by),
        level=Level.AMBER,
        owner_id=by.person_id,
        source=given.source,
        revised_at=by.now,
        created_at=by.now,
    )
    session.add(activity)
    session.flush()
    if given.projects:
        set_projects(session, activity, given.projects)
    for number, days in enumerate(given.days):
        uid = kept(given.uid) if given.uid and not number else secrets.token_hex(16)
        leg = Leg(activity_id=activity.id or 0, uid=uid)
        put_place(leg, given.place)
        put_days(leg, days)
        session.add(leg)
    session.flush()
    activity.ref = _reference(session, activity, given, numbers)
    return activity.ref


def _reference(session: Session, activity: Activity, given: EventGiven, numbers: Numbers) -> str:
    years = [days.start.year for days in given.days if days.start]
    return numbers.give(session, activity, next(iter(given.projects), ""), min(years, default=0))


def _standing(given: EventGiven, by: Viewer) -> Status:
    over = all(days.end is not None and days.end < by.now.date() for days in given.days)
    return Status.COMPLETED if over and given.status is Status.CONFIRMED else given.status
