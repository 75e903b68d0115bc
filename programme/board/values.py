"""What a board shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from programme.values import ActivitySeen, Answer, Role


class Reach(StrEnum):
    """What is known of a guest's messages, whom nothing reaches last."""

    PRESSED = "pressed"
    ACCEPTED = "accepted"
    NOTHING = "nothing"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    BLOCKED = "blocked"
    NO_CHAT = "no_chat"


LOST = frozenset({Reach.REFUSED, Reach.BLOCKED, Reach.NO_CHAT})


@dataclass(frozen=True)
class Line:
    """One guest: ``at`` is when what is known of them happened.

    :param fetched_at: when their calendar has taken the activity as it stands.
    :param opened_at: when they have opened their page as it stands.
    """

    person_id: int
    name: str
    role: Role
    answer: Answer
    reach: Reach
    at: datetime | None
    fetched_at: datetime | None
    opened_at: datetime | None


@dataclass(frozen=True)
class Board:
    """A page of guests, whom nothing reaches first, and the counts of all."""

    activity: ActivitySeen
    counts: Mapping[Reach, int]
    fetched: int
    opened: int
    lines: tuple[Line, ...]
    page: int
    more: bool
