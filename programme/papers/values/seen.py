"""A paper as its owner sees it, and as it is given out to be read."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from programme.papers.values.given import ActivityGiven, Alteration
from programme.particulars import Own
from programme.values import ActivitySeen, Choice, Handed, Standing


@dataclass(frozen=True)
class RowSeen:
    """The same on its way through the list; ``known`` as it stands now, ``lacking`` as a card.

    ``own`` is what the known one has of its own, where the paper says otherwise of that.
    """

    id: int
    place: int
    given: ActivityGiven
    standing: Standing
    choice: Choice | None
    alters: Alteration
    known: ActivitySeen | None
    lacking: tuple[str, ...]
    own: Own = field(default_factory=Own)


@dataclass(frozen=True)
class PaperSeen:
    """A paper in figures; ``left`` counts what is not decided, by standing.

    ``left_alone`` counts those of which a sheet says, beside changes, what it does not change;
    ``stays``, of what is left, those of which it says nothing else, and ``both`` those that were
    changed here and in the sheet; ``since`` all that have changed here since it was sent out.
    ``ownerless`` those not decided that would be new and have no project.
    """

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
    left_alone: int = 0
    ownerless: int = 0
    stays: int = 0
    both: int = 0
    since: int = 0


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
