"""How a feed is built: what its reader may see, in its language, as octets."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime

from locales import Catalogues
from programme import feeds
from programme.office import Office
from programme.viewer import nobody
from publishing.feed import empty, written
from publishing.scopes import calendar_name
from web.cache import Build, Built


def builder(
    *,
    office: Office,
    catalogues: Catalogues,
    now: Callable[[], datetime],
    today: Callable[[], date],
) -> Build:
    """The cache's ``build`` made of two questions to the office and the writer of calendars.

    A revoked feed is asked for no contents. Writing leaves the event loop free.
    """

    async def build(secret_hash: str, before: Built | None) -> Built | None:
        by = nobody(now())
        feed = await office.ask(feeds.opened, by=by, secret_hash=secret_hash)
        if feed is None:
            return None
        t = catalogues.translator(feed.language)
        name = calendar_name(t, feed.scope)
        if feed.revoked_at:
            return Built(empty(name), feed.revoked_at)
        seen = await office.ask(feeds.contents, by=by, feed=feed)
        kept = before.kept if before else {}
        calendar = await asyncio.to_thread(written, name, seen, t, today=today(), kept=kept)
        return Built(calendar.octets, None, calendar.kept)

    return build
