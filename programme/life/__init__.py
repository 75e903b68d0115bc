"""The life of an activity: confirmed, postponed, cancelled, or asked for; and its participants."""

from programme.life.answers import answer
from programme.life.approvals import decide
from programme.life.guards import NEED_REASON, REASON_LIMIT, STEPS, unready
from programme.life.steps import allowed, step

__all__ = [
    "NEED_REASON",
    "REASON_LIMIT",
    "STEPS",
    "allowed",
    "answer",
    "decide",
    "step",
    "unready",
]
