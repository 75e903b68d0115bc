"""What holds for one person."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from programme.quiet import Quiet
from programme.values import ActivitySeen, Anchor, Clock, Purpose


@dataclass(frozen=True)
class Own:
    """A reminder that somebody wishes for, of all their activities."""

    id: int
    days: int
    at: time | None
    before: timedelta | None
    clock: Clock
    anchor: Anchor


@dataclass(frozen=True)
class Wishes:
    """What holds for one person; ``day_message_at`` only at the desk."""

    quiet: Quiet | None
    brief: bool
    discreet: bool
    own: tuple[Own, ...]
    muted: tuple[ActivitySeen, ...]
    day_message_at: time | None


@dataclass(frozen=True)
class Coming:
    """What will remind somebody of one activity: instants, UTC, none while it is muted."""

    activity: ActivitySeen
    muted: bool
    due: tuple[datetime, ...]


@dataclass(frozen=True)
class About:
    """What a message that came was about."""

    delivery_id: int
    purpose: Purpose
    activity: ActivitySeen | None
    takes_part: bool
