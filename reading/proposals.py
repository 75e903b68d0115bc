"""What reading hands over: an activity as it was understood, with what was not."""

from dataclasses import dataclass
from datetime import datetime

from programme.values import Days, Kind, Place
from reading.agendas import PointRead
from reading.doubts import Doubt


@dataclass(frozen=True)
class LegRead:
    """One place and one span of days; None where the text gives none, or more than one choice."""

    place: Place | None
    days: Days | None
    source: str
    doubts: tuple[Doubt, ...] = ()
    # The IANA zone that the text gives with its times; None where it gives none.
    zone: str | None = None
    host: str | None = None
    team: str | None = None
    # What a sheet that was sent out says of what its activity has of its own, and of this leg.
    details: str = ""


@dataclass(frozen=True)
class Proposal:
    """An activity as one text proposes it; ``doubts`` are of the whole, each leg has its own.

    ``projects`` are codes in the order of the text, ``body`` one that is a body's; ``source`` is
    the piece of text as it stands, and ``written`` are projects and bodies as it calls them.
    """

    title: str
    kind: Kind | None
    projects: tuple[str, ...]
    body: str | None
    legs: tuple[LegRead, ...]
    doubts: tuple[Doubt, ...] = ()
    source: str = ""
    written: tuple[str, ...] = ()
    # What a sheet that was sent out, or a calendar, says of it: reference, UID, status.
    ref: str = ""
    uid: str = ""
    status: str = ""
    # Its kind and its status as the rows of a sheet with references call them.
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    # The points of its agenda; a day of it is one without hours.
    points: tuple[PointRead, ...] = ()


@dataclass(frozen=True)
class Exported:
    """When a table left the office, and the newest change of its history by then."""

    at: datetime
    change: int
