"""Whose wishes these are."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Participation, Person
from programme.refusals import NotFound
from programme.viewer import Viewer


def person_of(session: Session, by: Viewer) -> Person:
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is None:
        raise NotFound
    return person


def part_of(session: Session, by: Viewer, activity_id: int) -> Participation | None:
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    return session.scalar(question)
