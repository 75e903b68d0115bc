"""What is known after a storm: plain values, from the other side's log and from the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from programme.quiet import Quiet
from programme.values import Policy, Purpose, State


@dataclass(frozen=True)
class Call:
    """One message that was handed to Telegram, as Telegram noted it.

    :param at: the machine's time, ``clock`` the office's.
    :param delivery: the one that its button names; None for an answer.
    :param fault: what went wrong by order.
    """

    at: datetime
    clock: datetime
    chat: int
    text: str = ""
    delivery: int | None = None
    accepted: bool = True
    code: int = 200
    fault: str | None = None
    silent: bool = False


@dataclass(frozen=True)
class Row:
    """A delivery as the database has it at the end."""

    id: int
    key: str
    purpose: Purpose
    state: State
    policy: Policy
    chat: int | None
    title: str
    due_at: datetime
    repeated: bool = False
    attempts: int = 1
    waits_until: datetime | None = None


@dataclass(frozen=True)
class Tried:
    """One attempt; without an outcome, whoever began it died or was overtaken."""

    delivery: int
    epoch: int
    outcome: State | None


@dataclass(frozen=True)
class Version:
    """How an activity stood from an instant on: what every message about it has to show.

    :param begun: when whoever changed it began to; ``done`` when it stood.
    """

    title: str
    begun: datetime
    done: datetime
    shows: tuple[str, ...]
    cancelled: bool = False


@dataclass(frozen=True)
class Ending:
    """By which signal a process was struck, and the epoch in which it was sending, if any."""

    at: datetime
    signal: str
    epoch: int | None = None


@dataclass(frozen=True)
class Pause:
    """All chats were told to wait: from the second of them on, for so long."""

    at: datetime
    until: datetime


@dataclass(frozen=True)
class Standstill:
    """While the other side answered nobody: when what came meanwhile really came, nobody knows."""

    at: datetime
    until: datetime


@dataclass(frozen=True)
class Asked:
    """Something that a person wrote, and whether its update was closed without a fault."""

    update: int
    closed: bool
    error: str | None = None


@dataclass(frozen=True)
class Hours:
    """Quiet hours of a reader, where they are."""

    quiet: Quiet
    zone: str


@dataclass(frozen=True)
class Evidence:
    """Everything that the invariants look at.

    :param expected: chats and titles of what was owed to a reader within the storm.
    :param rate: messages a second over all; ``patience`` seconds for an answer of Telegram;
        ``guard`` after which nothing that was taken is sent any more.
    :param now: the office's time at the end, when all has been quiet for a minute.
    :param memory: megabytes of each process that lived long enough, over its life.
    :param late: by how much the machine itself was late in giving turns to those who run.
    :param fell: what those said that ended and were not struck.
    """

    calls: Sequence[Call]
    rows: Sequence[Row]
    tried: Sequence[Tried]
    versions: Sequence[Version]
    expected: Sequence[tuple[int, str]]
    endings: Sequence[Ending]
    asked: Sequence[Asked]
    quiet: Mapping[int, Hours]
    now: datetime
    rate: int
    patience: timedelta
    guard: timedelta
    memory: Mapping[str, Sequence[float]] = field(default_factory=dict)
    pauses: Sequence[Pause] = ()
    still: Sequence[Standstill] = ()
    fell: Sequence[str] = ()
    late: timedelta = timedelta()

    @property
    def accepted(self) -> list[Call]:
        """What Telegram took, in order."""
        return [call for call in self.calls if call.accepted]

    def of(self, delivery: int) -> list[Call]:
        """What Telegram took of one delivery."""
        return [call for call in self.accepted if call.delivery == delivery]
