"""What the programme refuses, as facts; ``publishing.refusals`` gives each its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from programme.values import Status


class Refusal(Exception):
    """An act or question that was not carried out; nothing changed."""


@dataclass
class NotFound(Refusal):
    """No such thing, or not theirs: the same answer for both."""

    reference: str = ""


@dataclass
class MayNot(Refusal):
    """The step belongs to somebody else."""

    step: str


@dataclass
class Missing(Refusal):
    """Leaving the draft needs more; ``fields`` in the order in which they are asked."""

    activity_id: int
    fields: tuple[str, ...]


@dataclass
class NotPossible(Refusal):
    """The step does not lead from where the activity stands."""

    activity_id: int
    step: Status
    status: Status


@dataclass
class ChangedMeanwhile(Refusal):
    """Somebody else changed what this act would change: both versions, field by field."""

    activity_id: int
    now: Mapping[str, Any]
    wanted: Mapping[str, Any]


@dataclass
class TitleTooLong(Refusal):
    """A title longer than fits a calendar and a card."""

    length: int
    limit: int


@dataclass
class TitleMissing(Refusal):
    """A title of nothing but blanks."""


@dataclass
class EndBeforeStart(Refusal):
    """A span that ends before it begins."""

    start: date
    end: date


@dataclass
class ReasonMissing(Refusal):
    """Postponing and cancelling need a reason."""

    step: Status


@dataclass
class ReasonTooLong(Refusal):
    """A reason longer than a message to all who take part can carry."""

    length: int
    limit: int


@dataclass
class TooManyLegs(Refusal):
    """More places than one activity can show in one message."""

    count: int
    limit: int


@dataclass
class NothingToChange(Refusal):
    """What was asked for is so already."""

    activity_id: int


@dataclass
class CodeUnknown(Refusal):
    """No such code; ``left`` tries remain before the account waits."""

    left: int


@dataclass
class CodeExpired(Refusal):
    """The code was valid once."""


@dataclass
class CodeUsed(Refusal):
    """The code has been used up."""


@dataclass
class OwnCode(Refusal):
    """The code is for the person invited, and whoever made it has tried it."""


@dataclass
class TextTooLong(Refusal):
    """Words that fit no message to many."""

    length: int
    limit: int


@dataclass
class AudienceChanged(Refusal):
    """Other people than its writer saw; ``now`` is how many they are."""

    now: int


@dataclass
class TooManyReminders(Refusal):
    """More reminders than anybody would read."""

    count: int
    limit: int


@dataclass
class TooManyCodes(Refusal):
    """Too many wrong codes: this account may try again later."""

    until: datetime


@dataclass
class NoCoordinator(Refusal):
    """Nobody is entrusted with the activity, so nobody can be written to."""

    activity_id: int


class AlreadyActed(Exception):
    """The update has acted before; the answer is what it changed."""
