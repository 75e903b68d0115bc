"""What became of an activity, in acts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from programme.values import ActivitySeen

PAGE = 4


@dataclass(frozen=True)
class Altered:
    """One field: what it was and what it became; of whom, where it is somebody's answer."""

    field: str
    was: Any
    now: Any
    whose: str | None = None


@dataclass(frozen=True)
class Past:
    """One act: None where the office's own clock or command line did it.

    :param told: how many messages about the activity were accepted until the next act.
    """

    at: datetime
    who: str | None
    altered: tuple[Altered, ...]
    told: int


@dataclass(frozen=True)
class Pasts:
    """A page of what became of an activity, newest first."""

    activity: ActivitySeen
    acts: tuple[Past, ...]
    page: int
    more: bool
