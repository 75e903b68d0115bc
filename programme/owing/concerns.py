"""Whose debts are computed anew: everybody's in an activity, or those of one person in it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from db.tables import Delivery, Purpose

EVERYBODY: Final = None
# Groups and the desk are always looked at; a guest beside them need not be.
NOBODY: Final = 0


class Concern(NamedTuple):
    """What is owed to a person in an activity, and to others because of them."""

    activity_id: int
    person_id: int | None = EVERYBODY


# What an activity owes to whoever takes part, each by themselves.
READERS = frozenset({Purpose.REMINDER, Purpose.CHANGE, Purpose.INVITATION, Purpose.LETTER})
# What its owner is owed about a guest.
ABOUT_GUESTS = frozenset({Purpose.ANSWER, Purpose.UNREACHED})
# What is owed to few, however many take part.
FEW = frozenset({Purpose.APPROVAL, Purpose.DECISION, Purpose.NOTICE, Purpose.QUESTION})
# What follows from the rows alone; all else is written by whoever wants it sent.
COMPUTED = READERS | ABOUT_GUESTS | FEW


def concerned(rows: Iterable[Delivery]) -> set[Concern]:
    """Whose debts are more, or less, when something becomes of these deliveries.

    What is written to many follows from nothing: it owes nobody anything else.
    """
    return {
        concern(row.activity_id, row.person_id, row.purpose)
        for row in rows
        if row.activity_id and row.purpose in COMPUTED
    }


def concern(activity_id: int, person_id: int | None, purpose: Purpose) -> Concern:
    """Whom a delivery of that purpose to that person concerns.

    What one guest did comes at once or not by what another did that day: they go together.
    """
    if purpose in ABOUT_GUESTS:
        return Concern(activity_id, EVERYBODY)
    if purpose in READERS or purpose is Purpose.DECISION:
        return Concern(activity_id, person_id or NOBODY)
    return Concern(activity_id, NOBODY)


def by_activity(concerns: Iterable[Concern]) -> dict[int, set[int] | None]:
    """The people of each activity; everybody where anything concerns all of them."""
    found: dict[int, set[int] | None] = {}
    for activity_id, person_id in concerns:
        people = found.setdefault(activity_id, set())
        if person_id is EVERYBODY:
            found[activity_id] = None
        elif people is not None:
            people.add(person_id)
    return dict(sorted(found.items()))
