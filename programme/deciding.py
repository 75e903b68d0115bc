"""Who decides a step that somebody asks for, and who decides it in their place."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Absence, Activity, Approval, Entrustment
from programme import workdays
from programme.almanac import almanac
from programme.once import once
from programme.rights import covering, may
from programme.rules import rules
from programme.values import Right
from programme.viewer import MANAGING, Viewer


@dataclass(frozen=True)
class Deciders:
    """Who is asked at once, and who is asked too when nobody has decided until ``late``."""

    first: tuple[int, ...]
    then: tuple[int, ...]
    late: datetime


def deciders(session: Session, activity: Activity, asked: Approval) -> Deciders:
    """The managers of its projects, or their deputies; then the head of office.

    Where there is no manager, or whoever asks is one, the head is asked at once. Absences count
    as they were said for the day on which it was asked.
    """
    managers = _holding(session, activity, Right.PROJECT_MANAGER)
    first = _present(session, managers, asked.asked_at) - {asked.asked_by_id}
    heads = _present(session, _holding(session, activity, Right.HEAD), asked.asked_at)
    heads -= {asked.asked_by_id}
    office = rules(session)
    late = workdays.later(asked.asked_at, office.head_decides_after, office, almanac(session))
    if not first:
        return Deciders(tuple(sorted(heads)), (), late)
    return Deciders(tuple(sorted(first)), tuple(sorted(heads - first)), late)


def may_decide(session: Session, by: Viewer, activity: Activity, asked: Approval) -> bool:
    """Whether the viewer decides it: by a right of theirs, or as a deputy of who has it.

    A deputy does not decide what they ask for themselves.
    """
    if may(session, by, MANAGING, activity):
        return True
    if by.person_id is None or by.person_id == asked.asked_by_id:
        return False
    absent = _deputised(session, by.person_id, {asked.asked_at, by.now})
    return bool(absent & _holding(session, activity, *MANAGING))


def managers(session: Session, activity: Activity) -> set[int]:
    """The managers of its projects."""
    return _holding(session, activity, Right.PROJECT_MANAGER)


def _holding(session: Session, activity: Activity, *rights: Right) -> set[int]:
    question = select(Entrustment).where(col(Entrustment.right).in_(rights))
    held = once(session, ("held", *rights), lambda: session.scalars(question).all())
    return {one.person_id for one in held if covering(session, one, activity)}


def _present(session: Session, people: Collection[int], at: datetime) -> set[int]:
    """These people, or their deputies where they are absent; nobody for who named none."""
    away = {one.person_id: one.deputy_id for one in _absent(session, people, at)}
    found = {away.get(person_id, person_id) for person_id in people}
    return {one for one in found if one is not None}


def _absent(session: Session, people: Iterable[int], at: datetime) -> list[Absence]:
    day = workdays.today(at, rules(session))
    question = select(Absence).where(
        col(Absence.person_id).in_(list(people)),
        col(Absence.first_on) <= day,
        col(Absence.last_on) >= day,
    )
    return list(session.scalars(question.order_by(col(Absence.id))))


def _deputised(session: Session, person_id: int, moments: Iterable[datetime]) -> set[int]:
    """For whom somebody decides at one of these moments."""
    question = select(Absence).where(col(Absence.deputy_id) == person_id)
    days = [workdays.today(at, rules(session)) for at in moments]
    return {
        one.person_id
        for one in session.scalars(question)
        if any(one.first_on <= day <= one.last_on for day in days)
    }
