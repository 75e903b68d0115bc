"""What the programme refuses, as facts; ``publishing.refusals`` gives each its words."""

from programme.refusals.base import AlreadyActed, MayNot, NotFound, Refusal
from programme.refusals.codes import CodeExpired, CodeUnknown, CodeUsed, OwnCode, TooManyCodes
from programme.refusals.lengths import (
    FieldTooLong,
    NumberOutOfReach,
    OnePerLeg,
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
    SessionTaken,
)

__all__ = [
    "AlreadyActed",
    "AudienceChanged",
    "ChangedMeanwhile",
    "CodeExpired",
    "CodeUnknown",
    "CodeUsed",
    "EndBeforeStart",
    "FieldTooLong",
    "MayNot",
    "Missing",
    "NoCoordinator",
    "NotFound",
    "NotPossible",
    "NothingToChange",
    "NumberOutOfReach",
    "OnePerLeg",
    "OwnCode",
    "ReasonMissing",
    "ReasonTooLong",
    "Refusal",
    "SessionTaken",
    "TextTooLong",
    "TitleMissing",
    "TitleTooLong",
    "TooManyCodes",
    "TooManyLegs",
    "TooManyReminders",
]
