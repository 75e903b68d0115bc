"""Days on which somebody decides nothing, and who decides in their place."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Absence, Chat, Entrustment, Person
from programme import workdays
from programme.questions import turn
from programme.refusals import EndBeforeStart, MayNot, NotFound
from programme.rules import rules
from programme.viewer import DESK, Viewer


@dataclass(frozen=True)
class Away:
    """An absence of the viewer's own; both days count. ``deputy`` decides meanwhile, if anybody."""

    id: int
    first: date
    last: date
    deputy: str | None


def absent(
    session: Session, *, by: Viewer, first: date, last: date, deputy_id: int | None = None
) -> None:
    """State that one is absent, and who decides meanwhile; the same days said twice count once.

    :raises MayNot: nobody asks the viewer to decide anything.
    :raises NotFound: the deputy is nobody of the desk, or the viewer.
    """
    if not by.at_the_desk or by.person_id is None:
        raise MayNot("absence")
    if last < first:
        raise EndBeforeStart(first, last)
    if deputy_id is not None and deputy_id not in dict(deputies(session, by=by)):
        raise NotFound
    same = select(Absence).where(
        col(Absence.person_id) == by.person_id,
        col(Absence.first_on) == first,
        col(Absence.last_on) == last,
    )
    row = session.scalar(same)
    if row is None:
        row = Absence(person_id=by.person_id, first_on=first, last_on=last)
        session.add(row)
    row.deputy_id = deputy_id
    turn(session, by, None)


def back(session: Session, *, by: Viewer, absence_id: int) -> None:
    """Take an absence of one's own back. Twice is once."""
    row = session.get(Absence, absence_id)
    if row is not None and row.person_id == by.person_id:
        session.delete(row)


def aways(session: Session, *, by: Viewer) -> tuple[Away, ...]:
    """The viewer's own absences that are not over."""
    question = (
        select(Absence, col(Person.name))
        .outerjoin(Person, col(Person.id) == Absence.deputy_id)
        .where(
            col(Absence.person_id) == by.person_id,
            col(Absence.last_on) >= workdays.today(by.now, rules(session)),
        )
        .order_by(col(Absence.first_on), col(Absence.id))
    )
    return tuple(
        Away(row.id or 0, row.first_on, row.last_on, name)
        for row, name in session.execute(question)
    )


def deputies(session: Session, *, by: Viewer) -> tuple[tuple[int, str], ...]:
    """Who may decide in the viewer's place: the others of the desk who can be written to."""
    held = select(col(Entrustment.person_id)).where(col(Entrustment.right).in_(DESK))
    question = (
        select(col(Person.id), col(Person.name))
        .join(Chat, col(Chat.person_id) == Person.id)
        .where(
            col(Person.id).in_(held),
            col(Person.id) != by.person_id,
            col(Chat.blocked_at).is_(None),
        )
        .order_by(col(Person.name), col(Person.id))
    )
    return tuple((number or 0, name) for number, name in session.execute(question))
