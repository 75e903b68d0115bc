"""What is owed, computed wrongly on purpose."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from programme.owed import Guest, Owed, Planned, owed
from programme.rules import Rules

Computed = Callable[[Planned, Sequence[Guest], Rules, datetime], Iterable[Owed]]


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
