"""What owed is computed from, and what it is: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from programme.quiet import Quiet, Stay
from programme.rules import Rung
from programme.values import Answer, Kind, LegSeen, Policy, Role, Status


@dataclass(frozen=True)
class Guest:
    """A person in an activity, as far as what is owed depends on them; without a role its owner.

    :param perhaps: what may have reached them, beside what they were told.
    :param own: reminders that they wish for themselves.
    :param stays: where they attend in person; elsewhere they are in ``zone``.
    """

    person_id: int
    chat_id: int | None
    zone: str
    role: Role | None
    answer: Answer
    told: Mapping[str, Any] | None
    changes_told: int = 0
    perhaps: tuple[Mapping[str, Any], ...] = ()
    owns: bool = False
    muted: bool = False
    brief: bool = False
    own: tuple[Rung, ...] = ()
    stays: tuple[Stay, ...] = ()
    quiet: Quiet | None = None


@dataclass(frozen=True)
class Planned:
    """An activity, as far as what is owed depends on it; without a ladder, its kind's."""

    activity_id: int
    kind: Kind | None
    status: Status
    legs: Sequence[LegSeen]
    tell_at: datetime | None
    ladder: tuple[Rung, ...] | None = None


@dataclass(frozen=True)
class Owed:
    """One message owed: ``key`` names purpose, activity, person, rule and occurrence.

    :param person_id: whom it is for; nobody, where it goes to a group.
    :param starts_at: when the leg begins that it reminds of.
    :param planned_at: when it would have been due if nothing had moved it, where something has.
    """

    key: str
    purpose: str
    person_id: int | None
    chat_id: int | None
    due_at: datetime
    expires_at: datetime | None = None
    leg_id: int | None = None
    rule: str | None = None
    reference: int | None = None
    policy: Policy = Policy.SILENT_REPEAT
    silent: bool = False
    planned_at: datetime | None = None
    starts_at: datetime | None = None
