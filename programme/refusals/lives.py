"""Steps and changes of an activity that are not possible."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from programme.refusals.base import Refusal
from programme.values import Status


@dataclass
class Missing(Refusal):
    """A step needs more; ``fields`` in the order in which they are asked.

    :param step: whither; None: out of the draft.
    :param waivable: those of them that it may go without, on somebody's word.
    """

    activity_id: int
    fields: tuple[str, ...]
    step: Status | None = None
    waivable: tuple[str, ...] = ()


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
class ChangedSinceAsked(Refusal):
    """What is to be granted is not any more what was asked for, or seen."""

    activity_id: int


@dataclass
class LastLeg(Refusal):
    """The only leg that stands: calling it off is calling off the activity."""

    activity_id: int


@dataclass
class Unread(Refusal):
    """Words that are not what was asked for."""

    activity_id: int
    text: str


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
class NothingToChange(Refusal):
    """What was asked for is so already."""

    activity_id: int


@dataclass
class NoCoordinator(Refusal):
    """Nobody is entrusted with the activity, so nobody can be written to."""

    activity_id: int


@dataclass
class AudienceChanged(Refusal):
    """Other people than its writer saw; ``now`` is how many they are."""

    now: int


@dataclass
class SessionTaken(Refusal):
    """The body has a session of this number already."""

    activity_id: int
    body: str
    number: int
