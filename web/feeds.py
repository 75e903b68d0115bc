"""How a feed is built: what its reader may see, in its language, as octets."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime

import structlog

from locales import Catalogues
from programme import feeds
from programme.feeds import FeedSeen
from programme.office import Office, Unavailable
from programme.viewer import nobody
from publishing.calendar import EDITION
from publishing.feed import empty, written
from publishing.scopes import feed_name
from publishing.voices import beside
from web.cache import Build, Built

log = structlog.stdlib.get_logger(__name__)


def builder(
    *,
    office: Office,
    catalogues: Catalogues,
    now: Callable[[], datetime],
    today: Callable[[], date],
) -> Build:
    """The cache's ``build`` made of questions to the office and the writer of calendars.

    A feed that has ended is asked for no contents. Of any other, only what is not as it was is
    read, and writing leaves the event loop free.
    """

    async def build(secret_hash: str, before: Built | None) -> Built | None:
        asked = {"secret_hash": secret_hash, "today": today()}
        known = before.contents if before else None
        found = await office.ask(feeds.read, by=nobody(now()), before=known, **asked)
        if found and found.feed.edition != EDITION and await _noted(office, found.feed, now()):
            found = await office.ask(feeds.read, by=nobody(now()), before=known, **asked)
        if found is None:
            return None
        feed, contents = found.feed, found.contents
        t, second = catalogues.translator(feed.language), None
        if feed.choices.second_language:
            second = catalogues.translator(feed.choices.second_language)
        name = beside(*(feed_name(one, feed) for one in (t, second) if one))
        if contents is None:
            return Built(empty(name), feed.ended_at(today()))
        calendar = await asyncio.to_thread(
            written,
            name,
            contents.activities,
            t,
            today=today(),
            kept=before.kept if before else {},
            second=second,
            choices=feed.choices,
            altered_at=feed.altered_at,
        )
        return Built(calendar.octets, None, calendar.kept, contents)

    return build


async def _noted(office: Office, feed: FeedSeen, now: datetime) -> bool:
    """Note that this edition writes it from now on; a calendar is served all the same."""
    try:
        await office.note(feeds.reworded, feed_id=feed.id, edition=EDITION, now=now)
    except Unavailable as fault:
        log.warning("edition not noted", error=repr(fault.__cause__))
        return False
    return True
