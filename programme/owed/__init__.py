"""What is owed: a pure function of an activity, its people, the rules, what was told, and now."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from programme.owed.news import end_of_all, facts_of, news
from programme.owed.questions import About, Answering, questions
from programme.owed.reminders import reminders
from programme.owed.values import Guest, Owed, Planned
from programme.rules import Rules
from programme.values import Answer, Status

__all__ = [
    "SHARED",
    "About",
    "Answering",
    "Guest",
    "Owed",
    "Planned",
    "end_of_all",
    "facts_of",
    "owed",
    "questions",
]

SHARED = frozenset(Status) - {Status.DRAFT, Status.COMPLETED, Status.REPORTED}


def owed(plan: Planned, guests: Sequence[Guest], rules: Rules, now: datetime) -> Iterator[Owed]:
    """Everything that is owed for an activity, due or not; what has expired is not owed."""
    facts = facts_of(plan)
    for guest in guests:
        if guest.answer is Answer.DECLINED:
            continue
        if plan.status is Status.CONFIRMED:
            yield from reminders(plan, guest, rules, now)
        if plan.status in SHARED and guest.role is not None:
            yield from news(plan, guest, facts, rules, now)
