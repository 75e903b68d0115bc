"""How a feed is built: what its reader may see, in its language, as octets."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from locales import Translator
from programme.values import ActivitySeen
from publishing.feed import empty, written
from web.cache import Build, Built


class FeedSeen(Protocol):
    """What the programme says of a feed."""

    @property
    def name(self) -> str:
        """What clients show as the calendar's name."""

    @property
    def language(self) -> str:
        """The language of all that it says."""

    @property
    def revoked_at(self) -> datetime | None:
        """When its address was given up, if it was."""


Feed = TypeVar("Feed", bound=FeedSeen)


def builder(
    *,
    open_feed: Callable[[str], Awaitable[Feed | None]],
    contents: Callable[[Feed], Awaitable[Sequence[ActivitySeen]]],
    translator: Callable[[str], Translator],
    today: Callable[[], date],
) -> Build:
    """The cache's ``build`` made of two questions to the office and the writer of calendars.

    A revoked feed is asked for no contents. Writing leaves the event loop free.
    """

    async def build(secret_hash: str, before: Built | None) -> Built | None:
        feed = await open_feed(secret_hash)
        if feed is None:
            return None
        if feed.revoked_at:
            return Built(empty(feed.name), feed.revoked_at)
        seen, t = await contents(feed), translator(feed.language)
        kept = before.kept if before else {}
        calendar = await asyncio.to_thread(written, feed.name, seen, t, today=today(), kept=kept)
        return Built(calendar.octets, None, calendar.kept)

    return build
