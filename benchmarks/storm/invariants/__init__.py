"""What must hold after every storm; each function lists what is wrong, in sentences."""

from collections.abc import Callable, Iterator, Mapping

from benchmarks.storm.invariants.costs import (
    fallen,
    growing,
    too_much_in_doubt,
    without_cause,
    without_intent,
)
from benchmarks.storm.invariants.moments import after_cancelling, late, loud, outdated, unaware
from benchmarks.storm.invariants.once import doubled, lost, unanswered, unended
from benchmarks.storm.invariants.rates import impatient, too_fast
from benchmarks.storm.invariants.values import Evidence

__all__ = ["INVARIANTS", "Evidence", "broken"]

Invariant = Callable[[Evidence], Iterator[str]]

INVARIANTS: Mapping[str, tuple[Invariant, ...]] = {
    "I1": (doubled,),
    "I2": (unended, lost, unanswered),
    "I3": (late,),
    "I4": (too_much_in_doubt, without_cause),
    "I5": (after_cancelling,),
    "I6": (outdated, unaware),
    "I7": (too_fast, impatient),
    "I8": (loud,),
    "I9": (growing,),
    "I10": (without_intent,),
    "alive": (fallen,),
}


def broken(seen: Evidence) -> dict[str, list[str]]:
    """What is wrong, by the invariant that it breaks."""
    found = {
        name: [sentence for check in checks for sentence in check(seen)]
        for name, checks in INVARIANTS.items()
    }
    return {name: sentences for name, sentences in found.items() if sentences}
