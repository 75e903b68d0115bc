"""The life of an activity: its steps, taken or asked for; and its participants."""

from programme.life.absences import Away, absent, aways, back, deputies
from programme.life.agreeing import agree
from programme.life.answers import answer
from programme.life.approvals import decide, withdraw
from programme.life.guards import REASON_LIMIT, WAIVABLE, unready
from programme.life.queue import Decided, Queue, Waiting, activity_of, decided, queue, waiting
from programme.life.reporting import put
from programme.life.steps import allowed, offered, step
from programme.life.transitions import STEPS, TRANSITIONS, Transition, Whose, leading

__all__ = [
    "REASON_LIMIT",
    "STEPS",
    "TRANSITIONS",
    "WAIVABLE",
    "Away",
    "Decided",
    "Queue",
    "Transition",
    "Waiting",
    "Whose",
    "absent",
    "activity_of",
    "agree",
    "allowed",
    "answer",
    "aways",
    "back",
    "decide",
    "decided",
    "deputies",
    "leading",
    "offered",
    "put",
    "queue",
    "step",
    "unready",
    "waiting",
    "withdraw",
]
