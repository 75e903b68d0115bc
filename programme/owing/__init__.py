"""What is owed, written as rows in the transaction of whatever changed it."""

from programme.owing.beliefs import ON_THE_WAY, TELLS, corrected
from programme.owing.concerns import NOBODY, Concern, concern, concerned
from programme.owing.entering import PENDING
from programme.owing.guests import OPEN
from programme.owing.later import MANY, SLICE, defer, later, leaves_soon, settle_some, unsettled
from programme.owing.notices import announced, announced_so_far, mistaken, plan, shown
from programme.owing.plans import planned, plans
from programme.owing.renewing import ahead, rounds
from programme.owing.writing import PORTION, refresh, refresh_for

__all__ = [
    "MANY",
    "NOBODY",
    "ON_THE_WAY",
    "OPEN",
    "PENDING",
    "PORTION",
    "SLICE",
    "TELLS",
    "Concern",
    "ahead",
    "announced",
    "announced_so_far",
    "concern",
    "concerned",
    "corrected",
    "defer",
    "later",
    "leaves_soon",
    "mistaken",
    "plan",
    "planned",
    "plans",
    "refresh",
    "refresh_for",
    "rounds",
    "settle_some",
    "shown",
    "unsettled",
]
