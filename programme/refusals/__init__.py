"""What the programme refuses, as facts; ``publishing.refusals`` gives each its words."""

from programme.refusals.base import AlreadyActed, MayNot, NotFound, Refusal
from programme.refusals.codes import CodeExpired, CodeUnknown, CodeUsed, OwnCode, TooManyCodes
from programme.refusals.lengths import (
    ReasonTooLong,
    TextTooLong,
    TitleMissing,
    TitleTooLong,
    TooManyLegs,
    TooManyReminders,
)
from programme.refusals.lives import (
    AudienceChanged,
    ChangedMeanwhile,
    EndBeforeStart,
    Missing,
    NoCoordinator,
    NothingToChange,
    NotPossible,
    ReasonMissing,
)

__all__ = [
    "AlreadyActed",
    "AudienceChanged",
    "ChangedMeanwhile",
    "CodeExpired",
    "CodeUnknown",
    "CodeUsed",
    "EndBeforeStart",
    "MayNot",
    "Missing",
    "NoCoordinator",
    "NotFound",
    "NotPossible",
    "NothingToChange",
    "OwnCode",
    "ReasonMissing",
    "ReasonTooLong",
    "Refusal",
    "TextTooLong",
    "TitleMissing",
    "TitleTooLong",
    "TooManyCodes",
    "TooManyLegs",
    "TooManyReminders",
]
