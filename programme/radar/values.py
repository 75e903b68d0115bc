"""What the radar looks at, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from programme.values import Days, Kind, Place


class Concern(StrEnum):
    """What a piece of advice is about; the order is that in which a card says it."""

    PERSON = "person"
    TRAVEL = "travel"
    ROOM = "room"
    RESTRICTED = "restricted"
    ENDED = "ended"
    SCOPE = "scope"
    HOLIDAY = "holiday"
    WEEKEND = "weekend"
    OBSERVANCE = "observance"
    TERRITORY = "territory"
    THEME = "theme"
    MEMBERS = "members"
    REST = "rest"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Stay:
    """One leg whose days are exact: both ends inclusive; instants where times are known."""

    leg: int
    place: Place
    start: date
    end: date
    begins: datetime | None = None
    ends: datetime | None = None
    venue: str | None = None


@dataclass(frozen=True)
class Charge:
    """A project that an activity is charged to; without territories it may work anywhere."""

    id: int
    name: str
    ends_on: date | None
    territories: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Plan:
    """What is planned, with all that may clash.

    :param people: who takes part and has not declined, by id.
    :param members: of the bodies it serves, whoever has sat in another session; by id.
    """

    activity: int
    title: str
    ref: str | None
    kind: Kind | None
    stays: tuple[Stay, ...]
    charges: tuple[Charge, ...] = ()
    theme: str | None = None
    people: Mapping[int, str] = field(default_factory=dict, hash=False)
    members: Mapping[int, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Other:
    """Another activity as a piece of advice names it."""

    activity: int
    title: str
    ref: str | None
    place: Place
    days: Days


@dataclass(frozen=True)
class Advice:
    """One thing that is worth knowing; it forbids nothing.

    :param grave: to be said on the card; the rest stands behind "More".
    :param names: of a public holiday, by language.
    :param key: of an observance of the United Nations.
    """

    concern: Concern
    grave: bool = True
    leg: int | None = None
    day: date | None = None
    place: Place | None = None
    other: Other | None = None
    people: tuple[str, ...] = ()
    project: str | None = None
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    key: str | None = None
