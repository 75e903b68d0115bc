"""One message to word and send: what its reader may see at this moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from programme.feeds import Looked
from programme.particulars import Item
from programme.values import ActivitySeen, Answer, Purpose, Role, Status


@dataclass(frozen=True)
class Asking:
    """A step asked for, or decided on."""

    id: int
    step: Status
    reason: str | None
    asker: str
    granted: bool | None
    waives: tuple[str, ...] = ()
    word: str | None = None


@dataclass(frozen=True)
class Parcel:
    """A message about an activity.

    :param zone: where its reader is now.
    :param silent: it comes without sound; ``repeated``: it may have come before.
    :param discreet: nothing of what it is about stands on a lock screen.
    :param guest: whose answer, or whose silence, it tells of: a name and what they said.
    :param calendar: what the reader's own calendar knows of it.
    :param letter: a name, and what was written by them, or to all.
    :param agenda: its points, where the reminder is to bring them.
    """

    id: int
    purpose: Purpose
    chat_id: int
    language: str
    zone: str
    now: datetime
    activity: ActivitySeen
    silent: bool = False
    repeated: bool = False
    discreet: bool = False
    leg_id: int | None = None
    rule: str | None = None
    attach: frozenset[str] = frozenset()
    role: Role | None = None
    answer: Answer | None = None
    told: Mapping[str, Any] | None = None
    letter: tuple[str, str] | None = None
    approval: Asking | None = None
    guest: tuple[str, Answer] | None = None
    calendar: Looked | None = None
    agenda: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Restricted:
    """News of something that exists for named people only: that there are some, and no more."""

    id: int
    purpose: Purpose
    chat_id: int
    language: str
    now: datetime
    handle: str
    silent: bool = False
    repeated: bool = False


@dataclass(frozen=True)
class DayMessage:
    """What waited for the day's message to one of the desk, and what is coming in a week.

    :param week: activities of the coming days, where this is the day on which they are listed.
    :param restricted: handles of what there is news of for named people only.
    :param soon: it is not that of the day: what could not wait for it, of the same few minutes.
    :param group: it is the week ahead of a group, of one ``project`` or of the whole office.
    """

    id: int
    chat_id: int
    language: str
    zone: str
    now: datetime
    silent: bool = False
    repeated: bool = False
    discreet: bool = False
    items: tuple[Parcel, ...] = ()
    week: tuple[ActivitySeen, ...] = ()
    stale: tuple[ActivitySeen, ...] = ()
    restricted: tuple[str, ...] = ()
    soon: bool = False
    group: bool = False
    project: str | None = None
    purpose: Purpose = field(default=Purpose.DIGEST, init=False)

    @property
    def today(self) -> date:
        """The day, where its reader is."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()


Message = Parcel | DayMessage | Restricted


class Packed(NamedTuple):
    """A message, and what its row is to keep of it once it is taken.

    :param told: facts, so that whoever is told what is true is owed nothing.
    """

    parcel: Message
    told: dict[str, Any] | None
    told_revision: int | None
