"""Finished feeds in memory: the same revision and day give the same octets without a query."""

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from hashlib import sha256

import structlog

from web.cache.values import Build, Built, Entry, State, Unavailable

PATIENCE = 2.0  # seconds that a reader waits for new octets where good ones are known
PAUSES = (0.5, 2.0)  # seconds before each further attempt where none are: some never ask again
ROOM = 64_000_000  # octets of all that is kept

log = structlog.stdlib.get_logger(__name__)


class Cache:
    """Feeds by the hash of their secret; bounded by size, the longest unread leaves first.

    ``revision`` is the office's, kept fresh by the tick, so that a hit asks nobody. ``build`` gets
    the hash and what was built before, and returns None where there is no such feed.
    """

    def __init__(
        self,
        *,
        build: Build,
        revision: Callable[[], int],
        now: Callable[[], datetime],
        today: Callable[[], date],
        patience: float = PATIENCE,
        pauses: Sequence[float] = PAUSES,
        room: int = ROOM,
    ) -> None:
        self._build, self._revision, self._now, self._today = build, revision, now, today
        self._patience, self._pauses = patience, tuple(pauses)
        self._room, self._size = room, 0
        self._entries: OrderedDict[str, Entry] = OrderedDict()
        self._building: dict[str, asyncio.Task[Entry | None]] = {}

    def fresh(self, secret_hash: str) -> Entry | None:
        """The feed, where it is as of now: nearly always."""
        entry = self._entries.get(secret_hash)
        if entry is None or entry.state != (self._revision(), self._today()):
            return None
        self._entries.move_to_end(secret_hash)
        return entry

    async def get(self, secret_hash: str) -> Entry | None:
        """The feed as of now, or as it was where building fails or takes too long; None: unknown.

        Raises ``Unavailable`` where it fails and nothing was known.
        """
        if found := self.fresh(secret_hash):
            return found
        state, entry = (self._revision(), self._today()), self._entries.get(secret_hash)
        if joined := self._building.get(secret_hash):
            await asyncio.wait({joined}, timeout=self._patience if entry else None)
            entry = self._entries.get(secret_hash)
            if entry is not None and entry.state == state:
                return entry
        return await self._renewed(secret_hash, entry, state)

    async def _renewed(self, secret_hash: str, entry: Entry | None, state: State) -> Entry | None:
        task = self._building.get(secret_hash)
        if task is None:
            task = asyncio.create_task(self._renew(secret_hash, entry, state))
            self._building[secret_hash] = task
            task.add_done_callback(lambda done: self._finished(secret_hash, done))
        if entry is None:
            return await asyncio.shield(task)
        await asyncio.wait({task}, timeout=self._patience)
        return entry if not task.done() or task.exception() else task.result()

    def _finished(self, secret_hash: str, task: asyncio.Task[Entry | None]) -> None:
        del self._building[secret_hash]
        if not task.cancelled() and (error := task.exception()):
            log.warning("feed not built", feed=secret_hash[:8], error=repr(error.__cause__))

    async def _renew(self, secret_hash: str, old: Entry | None, state: State) -> Entry | None:
        built = await self._built(secret_hash, old.built if old else None)
        entry = await asyncio.to_thread(self._entry, built, old, state) if built else None
        self._keep(secret_hash, entry)
        return entry

    async def _built(self, secret_hash: str, before: Built | None) -> Built | None:
        """What ``build`` makes of it; tried again where there is nothing to serve instead."""
        for pause in () if before else self._pauses:
            with suppress(Exception):
                return await self._build(secret_hash, before)
            await asyncio.sleep(pause)
        try:
            return await self._build(secret_hash, before)
        except Exception as error:
            raise Unavailable from error

    def _entry(self, built: Built, old: Entry | None, state: State) -> Entry:
        if old and old.built.octets == built.octets:
            return Entry(state, built, old.modified, old.etag, old.compressed)
        etag = sha256(built.octets).hexdigest()[:32]
        known = (old.etag, old.modified) if old else built.served
        modified = _modified(etag, known, self._now())
        return Entry(state, built, modified, etag, gzip.compress(built.octets, 6, mtime=0))

    def _keep(self, secret_hash: str, entry: Entry | None) -> None:
        if old := self._entries.pop(secret_hash, None):
            self._size -= old.size
        if entry:
            self._entries[secret_hash] = entry
            self._size += entry.size
        while self._size > self._room and len(self._entries) > 1:
            self._size -= self._entries.popitem(last=False)[1].size


def _modified(etag: str, known: tuple[str, datetime] | None, now: datetime) -> datetime:
    """Since when the octets are these; what was ``known`` of the last ones outlives a restart.

    It is not the newest revision shown, since it must also move when an event leaves; and a second
    apart from the last at least, since a Last-Modified has no finer grain.
    """
    now = now.replace(microsecond=0)
    if known is None:
        return now
    return known[1] if known[0] == etag else max(now, known[1] + timedelta(seconds=1))
