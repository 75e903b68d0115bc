"""Who is looking or acting: nothing is read or done without one."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from programme.values import Level, Right


class Channel(Enum):
    """Where what is seen goes, with the highest level it may carry."""

    PUBLIC = Level.CLEAR
    GROUP = Level.GREEN
    # What is sent unasked, and what stands behind a person's own addresses.
    DIRECT = Level.AMBER
    # What somebody asks for in their own chat.
    ASKED = Level.RED

    @property
    def ceiling(self) -> Level:
        """Nothing above this leaves through the channel, whoever looks."""
        return self.value


@dataclass(frozen=True)
class RightHeld:
    """A right within its scope; neither project nor territory: the whole office."""

    right: Right
    project_id: int | None = None
    territory: str | None = None

    @property
    def office_wide(self) -> bool:
        """Whether the scope is the whole office."""
        return self.project_id is None and self.territory is None


# What opens activities to the eye; admin is a right over the machine and opens nothing.
ENTRUSTED = frozenset({Right.HEAD, Right.PROJECT_MANAGER, Right.COORDINATOR, Right.FOCAL_POINT})
DESK = frozenset({Right.HEAD, Right.PROJECT_MANAGER, Right.COORDINATOR})
MANAGING = frozenset({Right.HEAD, Right.PROJECT_MANAGER})


@dataclass(frozen=True)
class Viewer:
    """A person or nobody, their rights, the channel, the moment, the update it came with.

    :param up_to: what they ask for is not to show more than this, whatever they may see.
    :param language: in which they read what has been translated; None: as it was written.
    """

    person_id: int | None
    rights: tuple[RightHeld, ...]
    channel: Channel
    now: datetime
    update_id: int | None = None
    chat_id: int | None = None
    up_to: Level = Level.RED
    language: str | None = None

    @property
    def ceiling(self) -> Level:
        """Nothing above this is shown, whoever looks."""
        return min(self.channel.ceiling, self.up_to)

    @property
    def at_the_desk(self) -> bool:
        """Whether they may register activities."""
        return any(held.right in DESK for held in self.rights)

    def holds(self, wanted: frozenset[Right]) -> tuple[RightHeld, ...]:
        """The rights of these kinds that they hold."""
        return tuple(held for held in self.rights if held.right in wanted)


def office_itself(now: datetime) -> Viewer:
    """The short commands and the clock: no person, the rights of the head."""
    return Viewer(None, (RightHeld(Right.HEAD),), Channel.DIRECT, now)


def a_group(now: datetime) -> Viewer:
    """A group of people who need not know the office: it sees what everybody may."""
    return Viewer(None, (), Channel.GROUP, now)


def nobody(now: datetime) -> Viewer:
    """The public."""
    return Viewer(None, (), Channel.PUBLIC, now)
