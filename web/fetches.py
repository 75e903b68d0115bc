"""Who looked at which feed, counted in memory and written down now and then."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

# Google, Outlook and Nextcloud say what they are; of Apple's, the daemon that fetches does.
FAMILIES = (
    ("Google", ("google-calendar-importer", "google")),
    ("Outlook", ("microsoft", "outlook", "exchange")),
    ("Thunderbird", ("thunderbird",)),
    ("Nextcloud", ("nextcloud", "sabre")),
    ("ICSx5", ("icsx5",)),
    ("Apple", ("dataaccessd", "calendaragent", "accountsd", "cfnetwork", "ios/", "macos/")),
    ("Evolution", ("evolution",)),
    ("vdirsyncer", ("vdirsyncer",)),
    ("Home Assistant", ("homeassistant", "home assistant")),
    ("browser", ("mozilla/",)),
)


class Fetch(NamedTuple):
    """How often one feed was looked at since the last note, when last, and by what client."""

    times: int
    last: datetime
    client: str


class Fetches:
    """Counts by the hash of the secret; unknown ones are not counted, so it stays small."""

    def __init__(self) -> None:
        self._seen: dict[str, Fetch] = {}

    def note(self, secret_hash: str, at: datetime, user_agent: str) -> None:
        """Count one look at a feed that exists."""
        before = self._seen.get(secret_hash)
        count = before.times + 1 if before else 1
        self._seen[secret_hash] = Fetch(count, at, family(user_agent[:200]))

    async def flush(self, write: Callable[[Mapping[str, Fetch]], Awaitable[None]]) -> None:
        """Hand what was counted to ``write``; if that fails it is kept, and the error raised."""
        taken, self._seen = self._seen, {}
        if not taken:
            return
        try:
            await write(taken)
        except BaseException:
            for secret_hash, old in taken.items():
                new = self._seen.get(secret_hash)
                count = old.times + (new.times if new else 0)
                newest = new or old
                self._seen[secret_hash] = Fetch(count, newest.last, newest.client)
            raise


@lru_cache(maxsize=1024)
def family(user_agent: str) -> str:
    """What kind of client it is, so that no more than that is kept of it."""
    text = user_agent.lower()
    return next((name for name, marks in FAMILIES if any(mark in text for mark in marks)), "other")
