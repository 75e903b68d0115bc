"""What became of an activity, in acts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from programme.values import ActivitySeen, Purpose

PAGE = 4


@dataclass(frozen=True)
class Altered:
    """One field: what it was and what it became; of whom, where it is somebody's answer."""

    field: str
    was: Any
    now: Any
    whose: str | None = None


@dataclass(frozen=True)
class Told:
    """Who was sent what: the first of their names, and how many they were."""

    purpose: Purpose
    names: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Past:
    """One act: None where the office's own clock or command line did it.

    :param told: what Telegram accepted about the activity until the next act.
    """

    at: datetime
    who: str | None
    altered: tuple[Altered, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Pasts:
    """A page of what became of an activity, newest first."""

    activity: ActivitySeen
    acts: tuple[Past, ...]
    page: int
    more: bool
