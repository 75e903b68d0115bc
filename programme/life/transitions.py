"""The twelve transitions of an activity's life, as data."""

from dataclasses import dataclass
from enum import StrEnum

from programme.values import Status

DRAFT, TENTATIVE, CONFIRMED = Status.DRAFT, Status.TENTATIVE, Status.CONFIRMED
POSTPONED, CANCELLED = Status.POSTPONED, Status.CANCELLED
COMPLETED, REPORTED = Status.COMPLETED, Status.REPORTED


class Whose(StrEnum):
    """Whose step it is; everybody else of the desk asks for it.

    Of ``TRUSTED`` it is the managers', and a coordinator's where the office says so
    (``office.self_confirm``).
    """

    DESK = "desk"
    TRUSTED = "trusted"
    MANAGERS = "managers"


@dataclass(frozen=True)
class Transition:
    """One step; ``start`` is empty where it begins a life.

    :param needs: guards, by the names of ``life.guards``; ``confirms`` of the kind come on top.
    """

    name: str
    start: frozenset[Status]
    to: Status
    whose: Whose
    reason: bool = False
    needs: tuple[str, ...] = ()


def _from(*start: Status) -> frozenset[Status]:
    return frozenset(start)


OPEN = _from(TENTATIVE, CONFIRMED)
TRANSITIONS = (
    Transition("begin", _from(), DRAFT, Whose.DESK),
    Transition("submit", _from(DRAFT), TENTATIVE, Whose.DESK),
    Transition("confirm", _from(TENTATIVE), CONFIRMED, Whose.TRUSTED, needs=("exact_days",)),
    Transition("doubt", _from(CONFIRMED), TENTATIVE, Whose.MANAGERS, reason=True),
    Transition("postpone", OPEN, POSTPONED, Whose.TRUSTED, reason=True),
    Transition("propose", _from(POSTPONED), TENTATIVE, Whose.DESK, needs=("new_days",)),
    Transition("cancel", OPEN | {POSTPONED}, CANCELLED, Whose.MANAGERS, reason=True),
    Transition("reinstate", _from(CANCELLED), TENTATIVE, Whose.MANAGERS, reason=True),
    Transition("complete", _from(CONFIRMED), COMPLETED, Whose.DESK, needs=("over",)),
    Transition("resume", _from(COMPLETED), CONFIRMED, Whose.MANAGERS, True, ("within_a_week",)),
    Transition(
        "report",
        _from(COMPLETED),
        REPORTED,
        Whose.MANAGERS,
        needs=("report", "attended", "summary"),
    ),
    Transition("reopen", _from(REPORTED), COMPLETED, Whose.MANAGERS, reason=True),
)
# Beginning a draft and leaving it are acts of their own: ``drafts.begin``, ``drafts.save``.
STEPPED = tuple(one for one in TRANSITIONS if one.start and one.start != _from(DRAFT))
# Where each step leads from.
STEPS = {
    to: frozenset[Status]().union(*(one.start for one in STEPPED if one.to is to))
    for to in dict.fromkeys(one.to for one in STEPPED)
}


def leading(start: Status, to: Status) -> Transition | None:
    """The transition from one status to another, where there is one that is stepped."""
    return next((one for one in STEPPED if start in one.start and one.to is to), None)
