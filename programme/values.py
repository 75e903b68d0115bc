"""Frozen values that leave the programme: what one viewer may see, one kind per thing shown."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from db.vocabulary import (
    Anchor,
    Answer,
    Bond,
    Choice,
    Clock,
    Course,
    Handed,
    ItemKind,
    Kind,
    LegStatus,
    Level,
    Policy,
    Precision,
    Purpose,
    Right,
    Role,
    Standing,
    State,
    Status,
)
from programme.tongues import Text

__all__ = [
    "REMOTE",
    "ActivitySeen",
    "Anchor",
    "Answer",
    "Bond",
    "Choice",
    "Clock",
    "Course",
    "Days",
    "Handed",
    "ItemKind",
    "Kind",
    "LegSeen",
    "LegStatus",
    "Level",
    "Place",
    "Policy",
    "Precision",
    "Purpose",
    "Right",
    "Role",
    "Standing",
    "State",
    "Status",
]

COARSENESS = tuple(Precision)
# Kinds that people attend from where they are: their legs have a zone and need no place.
REMOTE = frozenset({Kind.ONLINE, Kind.CALL})


@dataclass(frozen=True)
class Days:
    """A span of days at a known precision; both ends inclusive, in the place's own calendar.

    At month, month_range, quarter or year precision the ends bound the window; tbc has neither.
    Times are wall-clock in the zone of the leg and stand only at ``time`` precision.
    """

    precision: Precision
    start: date | None = None
    end: date | None = None
    start_time: time | None = None
    end_time: time | None = None


@dataclass(frozen=True)
class Place:
    """A city (or none), its territory by ISO 3166 code (XK for Kosovo*) and its IANA zone."""

    city: str | None
    territory: str | None
    zone: str | None
    zone_guessed: bool = False


@dataclass(frozen=True)
class LegSeen:
    """One place and one span of days, as one viewer may see it."""

    id: int
    uid: str
    place: Place
    days: Days
    status: LegStatus


@dataclass(frozen=True)
class ActivitySeen:
    """An activity as one viewer may see it; legs above the viewer's reach are absent."""

    id: int
    ref: str | None
    kind: Kind | None
    title: str
    title_language: str
    status: Status
    level: Level
    version: int
    revision: int
    revised_at: datetime
    projects: tuple[str, ...] = ()
    body: str | None = None
    also: tuple[str, ...] = ()
    session_no: int | None = None
    reason: str | None = None
    owner: str | None = None
    legs: tuple[LegSeen, ...] = field(default=())
    texts: tuple[Text, ...] = ()

    @property
    def remote(self) -> bool:
        """Whether people attend from where they are."""
        return self.kind in REMOTE

    @property
    def ordered(self) -> tuple[LegSeen, ...]:
        """All legs in order of time, undated ones last."""
        return tuple(sorted(self.legs, key=lambda leg: (leg.days.start or date.max, leg.id)))

    @property
    def live_legs(self) -> tuple[LegSeen, ...]:
        """Legs that are to happen or have happened, in order of time, undated ones last."""
        return tuple(leg for leg in self.ordered if leg.status is not LegStatus.CANCELLED)

    @property
    def days(self) -> Days:
        """The hull of the legs seen, at the coarsest of their precisions."""
        spans = [leg.days for leg in self.live_legs]
        dated = [span for span in spans if span.start and span.end]
        coarsest = max(
            (span.precision for span in spans), key=COARSENESS.index, default=Precision.TBC
        )
        if len(spans) == 1:
            return spans[0]
        return Days(
            coarsest,
            min((span.start for span in dated if span.start), default=None),
            max((span.end for span in dated if span.end), default=None),
        )
