"""What a cache of calendars keeps: what a feed was made of, and its octets ready to be served."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from email.utils import format_datetime
from functools import cached_property
from typing import Any

from programme.feeds import Contents
from publishing.feed import Kept

State = tuple[int, date]


@dataclass(frozen=True)
class Built:
    """What a feed is made of: its octets, when it ended, if ever, and what the next is made from.

    ``kept`` are its events, ``contents`` what was read for them, and ``manner`` all else that the
    octets depend on. ``served`` is the tag of what was served last, by any process, and since when.
    """

    octets: bytes
    ended_at: datetime | None = None
    kept: Mapping[str, Kept] = field(default_factory=dict)
    contents: Contents | None = None
    manner: tuple[object, ...] = ()
    served: tuple[str, datetime] | None = None


Build = Callable[[str, "Built | None"], Awaitable["Built | None"]]


@dataclass(frozen=True)
class Entry:
    """A feed ready to be served, plain and compressed, with its validators (RFC 9110, 8.8)."""

    state: State
    built: Built
    modified: datetime
    etag: str
    compressed: bytes

    @cached_property
    def forms(self) -> dict[bool, Any]:
        """What is made of it for readers, once; True for those who unpack."""
        return {}

    @cached_property
    def served(self) -> tuple[str, datetime]:
        """The tag of its octets, and since when they are these."""
        return self.etag, self.modified

    @cached_property
    def date(self) -> str:
        """When these octets were first built, as a header says it."""
        return format_datetime(self.modified, usegmt=True)

    @property
    def size(self) -> int:
        """Octets it takes, counting those kept by event."""
        return 2 * len(self.built.octets) + len(self.compressed)


class Unavailable(Exception):
    """A feed could not be built, and no good octets of it are known."""
