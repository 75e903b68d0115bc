"""What is convened, where, and who takes part, as the model keeps it."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from programme.rules import Rung
from programme.values import Answer, Days, Place, Status
from tests.model import wall

BEGINS, ENDS = time(9), time(18)
NIGHT = (time(22), time(7))
AT_ONCE, LATER = timedelta(hours=48), timedelta(minutes=10)
SHARED = {Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED, Status.CANCELLED}

Facts = tuple[object, ...]


@dataclass
class Leg:
    """One place, from a day to a day."""

    id: int
    place: Place
    days: Days
    live: bool = True

    @property
    def start(self) -> datetime:
        """The instant it begins."""
        return wall.at(self.days.start, self.days.start_time or BEGINS, self.place.zone)

    @property
    def end(self) -> datetime:
        """The instant it ends."""
        return wall.at(self.days.end, ENDS, self.place.zone)


@dataclass
class Person:
    """Somebody with a chat, and their wishes."""

    chat: int
    zone: str
    language: str = "en_GB"
    hours: wall.Hours | None = NIGHT
    brief: bool = False
    own: dict[int, Rung] = field(default_factory=dict)


@dataclass
class Part:
    """What somebody said, and what they know: a revision, and its facts."""

    answer: Answer
    told: tuple[int, Facts]
    muted: bool = False


@dataclass
class Plan:
    """What is convened; ``tell_at`` is when its last change is told."""

    id: int
    title: str
    remote: bool
    legs: list[Leg]
    ladder: dict[str, Rung]
    status: Status = Status.TENTATIVE
    off: set[str] = field(default_factory=set)
    parts: dict[int, Part] = field(default_factory=dict)
    revision: int = 0
    tell_at: datetime | None = None

    @property
    def facts(self) -> Facts:
        """What others are told of it."""
        legs = ((one.id, one.live, one.place, one.days) for one in self.legs)
        return (self.status, *legs)

    @property
    def over(self) -> datetime:
        """When news of it help nobody any more."""
        return max(leg.end for leg in self.legs)

    def changed(self, now: datetime) -> None:
        """Something that others see has changed."""
        near = any(leg.start - now <= AT_ONCE for leg in self.legs)
        self.revision += 1
        self.tell_at = now if near else now + LATER
