"""What a paper holds, as it was read."""

from dataclasses import dataclass, field

from programme.edits import LegGiven
from programme.particulars import ItemGiven
from programme.values import Days, Kind, Place, Standing, Status


@dataclass(frozen=True)
class Doubted:
    """One thing that was guessed or could not be decided: its code, and what a sentence needs."""

    code: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LegAltered:
    """What a paper says otherwise of one leg of a known activity; without ``leg_id`` a new leg.

    :param old_place: when the paper left the office, where it has become another one here since;
        ``old_days`` the same.
    """

    leg_id: int | None
    place: Place | None = None
    days: Days | None = None
    old_place: Place | None = None
    old_days: Days | None = None
    host: str | None = None
    team: str | None = None


@dataclass(frozen=True)
class ActivityGiven:
    """An activity as a paper has it.

    :param source: the piece of the paper; it stays with the activity for a while.
    :param uid: of the calendar that it comes from, or empty.
    :param status: of that calendar; None: by its days.
    :param points: of its agenda.
    """

    title: str
    language: str
    kind: Kind | None = None
    legs: tuple[LegGiven, ...] = ()
    projects: tuple[str, ...] = ()
    body: str | None = None
    inferred: bool = False
    source: str = ""
    doubts: tuple[Doubted, ...] = ()
    uid: str = ""
    status: Status | None = None
    points: tuple[ItemGiven, ...] = ()


@dataclass(frozen=True)
class Alteration:
    """What a paper says otherwise of a known activity.

    :param old_title: when the paper left the office, where it has become another one here since;
        ``old_kind`` the same.
    :param own: what it has of its own, by the names of particulars.
    """

    title: str | None = None
    legs: tuple[LegAltered, ...] = ()
    kind: Kind | None = None
    old_title: str | None = None
    old_kind: Kind | None = None
    own: dict[str, str | int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether it says anything otherwise."""
        return bool(self.title or self.legs or self.kind or self.own)


@dataclass(frozen=True)
class RowGiven:
    """One activity of a paper, with the known one that it speaks of and what it says otherwise.

    :param stays: it says otherwise only what no paper changes.
    """

    given: ActivityGiven
    standing: Standing
    activity_id: int | None = None
    version: int | None = None
    alters: Alteration = Alteration()
    stays: bool = False
