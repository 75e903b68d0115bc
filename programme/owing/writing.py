"""Writes what is owed: the difference between what ``owed`` says and the waiting deliveries."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Activity, Delivery, State
from programme.once import together
from programme.owed import Owed, Planned, owed
from programme.owing.answers import answers, unreached
from programme.owing.asked import asked_of, letters
from programme.owing.concerns import Concern, by_activity
from programme.owing.entering import PENDING, enter
from programme.owing.guests import OPEN, REFUSED, guests
from programme.owing.known import about_guests, readers, to_few, to_readers
from programme.owing.notices import notices
from programme.owing.plans import planned
from programme.owing.questions import questions
from programme.owing.staff import staff_among
from programme.rules import rules
from programme.values import Status

# So many guests are looked at together, that memory stays flat however many there are.
PORTION = 500


def refresh(
    session: Session, activity_ids: Iterable[int], now: datetime, *, portion: int = PORTION
) -> None:
    """Bring the waiting deliveries of these activities in line with what is owed at ``now``.

    What is taken, sent or uncertain is never touched; what was already past when it was first
    owed is never begun.

    :param portion: how many guests are looked at together.
    """
    refresh_for(session, map(Concern, activity_ids), now, portion=portion)


def refresh_for(
    session: Session, concerns: Iterable[Concern], now: datetime, *, portion: int = PORTION
) -> None:
    """The same, where only some of the people in an activity are concerned.

    What it owes to others stays as it is, so that it does not matter how many take part.
    """
    with together(session):
        for activity_id, people in by_activity(concerns).items():
            activity = session.get_one(Activity, activity_id)
            if activity.status is not Status.DRAFT:
                _refresh(session, activity, people, now, portion)


def _refresh(
    session: Session,
    activity: Activity,
    people: Collection[int] | None,
    now: datetime,
    portion: int,
) -> None:
    plan = planned(session, activity)
    every = readers(session, activity) if people is None else sorted(people)
    for begun in range(0, len(every), portion):
        _to_readers(session, activity, plan, every[begun : begun + portion], now)
    _to_few(session, activity, now)
    _about_guests(session, activity, people, now)


def _to_readers(
    session: Session, activity: Activity, plan: Planned, people: list[int], now: datetime
) -> None:
    """What those are owed who take part, and who own it, or are written to."""
    told, known = to_readers(session, activity, people)
    invited = guests(session, activity, told, people, now)
    wanted = [*owed(plan, invited, rules(session), now), *letters(session, activity, people)]
    _write(session, activity, known, wanted, now)


def _to_few(session: Session, activity: Activity, now: datetime) -> None:
    """What groups, the desk and whoever asked are owed."""
    known = to_few(session, activity)
    wanted = [
        *asked_of(session, activity),
        *notices(session, activity, known, now),
        *questions(session, activity),
    ]
    _write(session, activity, known, wanted, now)


def _about_guests(
    session: Session, activity: Activity, people: Collection[int] | None, now: datetime
) -> None:
    """What the owner is owed about these guests."""
    parts, known = about_guests(session, activity, people)
    wanted = [
        *answers(session, activity, parts, known, now),
        *unreached(session, activity, parts, now),
    ]
    _write(session, activity, known, wanted, now)


def _write(
    session: Session,
    activity: Activity,
    known: Collection[Delivery],
    wanted: Collection[Owed],
    now: datetime,
) -> None:
    rows, wishes = {row.key: row for row in known}, {one.key: one for one in wanted}
    people = {one.person_id for one in wanted if one.person_id is not None}
    staff = staff_among(session, people, activity, now)
    with session.no_autoflush:
        for key, one in wishes.items():
            enter(session, activity, rows.get(key), one, staff=staff, now=now)
    for key, row in rows.items():
        if key not in wishes and row.state in OPEN - REFUSED:
            late = row.state in PENDING and row.expires_at and row.expires_at <= now
            row.state = State.EXPIRED if late else State.CANCELLED
    # Whoever has been looked at is let go of before the next.
    session.flush()
