"""How a feed is built: what its reader may see, in its language, as octets."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from operator import is_

import structlog

from locales import Catalogues
from programme import feeds
from programme.feeds import Contents, Reading
from programme.office import Office, Unavailable
from programme.viewer import nobody
from publishing.editions import edition
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
        day = today()
        found = await _read(office, secret_hash, before, now(), day)
        if found is None:
            return None
        feed, contents = found.feed, found.contents
        spoken = (feed.language, feed.choices.second_language)
        languages = [catalogues.translator(one) for one in spoken if one]
        name = beside(*(feed_name(t, feed) for t in languages))
        if contents is None:
            return Built(empty(name), feed.ended_at(day), served=feed.served)
        manner = (name, *spoken, feed.choices, feed.altered_at, day)
        if before and before.manner == manner and _same(before.contents, contents):
            return replace(before, contents=contents)
        calendar = await asyncio.to_thread(
            written,
            name,
            contents.activities,
            languages[0],
            today=day,
            kept=before.kept if before else {},
            second=languages[1] if len(languages) > 1 else None,
            choices=feed.choices,
            altered_at=feed.altered_at,
        )
        return Built(calendar.octets, None, calendar.kept, contents, manner, feed.served)

    return build


async def _read(
    office: Office, secret_hash: str, before: Built | None, now: datetime, today: date
) -> Reading | None:
    """The feed with what it shows; the first time by this edition of the writer, that is noted."""
    known = before.contents if before else None

    async def read() -> Reading | None:
        by = nobody(now)
        return await office.ask(
            feeds.read, by=by, secret_hash=secret_hash, today=today, before=known
        )

    found = await read()
    if found and (found.feed.edition or 0) < edition() and await _noted(office, secret_hash, now):
        return await read()
    return found


def _same(before: Contents | None, now: Contents) -> bool:
    """Whether nothing of what is shown was read anew."""
    if before is None or len(before.activities) != len(now.activities):
        return False
    return all(map(is_, before.activities, now.activities))


async def _noted(office: Office, secret_hash: str, now: datetime) -> bool:
    """Note that this edition writes it from now on; a calendar is served all the same."""
    try:
        await office.note(feeds.reworded, secret_hash=secret_hash, edition=edition(), now=now)
    except Unavailable as fault:
        log.warning("edition not noted", error=repr(fault.__cause__))
        return False
    return True
