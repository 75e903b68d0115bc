"""What a paper holds, as it was read and as its owner sees it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from programme.edits import LegGiven
from programme.particulars import ItemGiven
from programme.values import ActivitySeen, Choice, Days, Handed, Kind, Place, Standing, Status


@dataclass(frozen=True)
class Doubted:
    """One thing that was guessed or could not be decided: its code, and what a sentence needs."""

    code: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LegAltered:
    """What a paper says otherwise of one leg of a known activity; without ``leg_id`` a new leg."""

    leg_id: int | None
    place: Place | None = None
    days: Days | None = None


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
    """What a paper says otherwise of a known activity."""

    title: str | None = None
    legs: tuple[LegAltered, ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything otherwise."""
        return bool(self.title or self.legs)


@dataclass(frozen=True)
class RowGiven:
    """One activity of a paper, with the known one that it speaks of and what it says otherwise."""

    given: ActivityGiven
    standing: Standing
    activity_id: int | None = None
    version: int | None = None
    alters: Alteration = Alteration()


@dataclass(frozen=True)
class RowSeen:
    """The same on its way through the list; ``known`` as it stands now, ``lacking`` as a card."""

    id: int
    place: int
    given: ActivityGiven
    standing: Standing
    choice: Choice | None
    alters: Alteration
    known: ActivitySeen | None
    lacking: tuple[str, ...]


@dataclass(frozen=True)
class PaperSeen:
    """A paper in figures; ``left`` counts what is not decided, by standing."""

    id: int
    name: str | None
    state: Handed
    chat_id: int | None
    message_id: int | None
    language: str
    parts: int
    activities: int
    legs: int
    counts: dict[Standing, int]
    left: dict[Standing, int]
    done: dict[Choice, int]
    forwarded: bool
    refusal: str | None
    wants: dict[str, Any]
    taken_at: datetime | None
    can_undo: bool
    first_known: int | None = None


@dataclass(frozen=True)
class Job:
    """A paper to be read now, or only to be shown: its words or its file, and for whom."""

    id: int
    person_id: int | None
    chat_id: int | None
    message_id: int | None
    name: str | None
    language: str
    texts: tuple[str, ...]
    file_id: str | None
    wants: dict[str, Any]
    parts: int
    forwarded: bool
    read: bool = False


_GIVEN = TypeAdapter(ActivityGiven)
_ALTERS = TypeAdapter(Alteration)


def packed(row: RowGiven) -> dict[str, Any]:
    """A row as JSON keeps it."""
    kept: dict[str, Any] = _GIVEN.dump_python(row.given, mode="json")
    if row.alters:
        kept["alters"] = _ALTERS.dump_python(row.alters, mode="json")
    return kept


def unpacked(kept: dict[str, Any]) -> tuple[ActivityGiven, Alteration]:
    """A row read back."""
    alters = kept.get("alters")
    given = {name: value for name, value in kept.items() if name != "alters"}
    return (
        _GIVEN.validate_python(given),
        _ALTERS.validate_python(alters) if alters else Alteration(),
    )
