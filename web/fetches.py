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


Served = tuple[str, datetime]
# It shows a calendar once and keeps nothing.
PASSING = "browser"
NEVER = (0, None, None)


class Fetch(NamedTuple):
    """How often one feed was looked at since the last note, when last, and by what client.

    ``change`` is the office's revision that a program was served which keeps what it fetches, and
    ``shown`` when. ``served`` is the tag of the octets, and since when they are these.
    """

    times: int
    last: datetime
    client: str
    change: int | None = None
    shown: datetime | None = None
    served: Served | None = None


class Fetches:
    """Counts by the hash of the secret; unknown ones are not counted, so it stays small."""

    def __init__(self) -> None:
        self._seen: dict[str, Fetch] = {}

    def note(
        self,
        secret_hash: str,
        at: datetime,
        user_agent: str,
        change: int,
        served: Served | None = None,
    ) -> None:
        """Count one look at a feed that exists, served as of this revision of the office."""
        client, before = family(user_agent[:200]), self._seen.get(secret_hash)
        times, shown, last = (before.times, before.change, before.shown) if before else NEVER
        if client != PASSING:
            shown, last = change, at
        self._seen[secret_hash] = Fetch(times + 1, at, client, shown, last, served)

    async def flush(self, write: Callable[[Mapping[str, Fetch]], Awaitable[None]]) -> None:
        """Hand what was counted to ``write``; if that fails it is kept, and the error raised."""
        taken, self._seen = self._seen, {}
        if not taken:
            return
        try:
            await write(taken)
        except BaseException:
            for secret_hash, old in taken.items():
                self._seen[secret_hash] = _joined(old, self._seen.get(secret_hash))
            raise


def _joined(old: Fetch, new: Fetch | None) -> Fetch:
    if new is None:
        return old
    kept = new if new.change is not None else old
    times, served = old.times + new.times, new.served or old.served
    return Fetch(times, new.last, new.client, kept.change, kept.shown, served)


@lru_cache(maxsize=1024)
def family(user_agent: str) -> str:
    """What kind of client it is, so that no more than that is kept of it."""
    text = user_agent.lower()
    return next((name for name, marks in FAMILIES if any(mark in text for mark in marks)), "other")
