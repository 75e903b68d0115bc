"""Finished feeds in memory: one build at a time, bounded, patient with a slow office."""

import asyncio
from datetime import timedelta

from programme.invitations import hashed
from tests.web.conftest import SECRET, Memory
from web.cache import Built, Cache, Unavailable

KEY = hashed(SECRET)


class Slow:
    """An office that answers when it is let."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.let = asyncio.Event()
        self.before: list[Built | None] = []

    async def build(self, secret_hash: str, before: Built | None) -> Built | None:
        """The same, later."""
        self.before.append(before)
        await self.let.wait()
        return await self.memory.build(secret_hash, before)


def cache_of(memory: Memory, build: object = None, **other: object) -> Cache:
    """A cache before this memory."""
    return Cache(
        build=build or memory.build,  # type: ignore[arg-type]
        revision=lambda: memory.revision,
        now=memory.now,
        today=memory.today,
        **{"pauses": (), **other},  # type: ignore[arg-type]
    )


async def test_readers_who_come_together_cause_one_build(memory: Memory) -> None:
    slow = Slow(memory)
    cache = cache_of(memory, slow.build)
    readers = [asyncio.create_task(cache.get(KEY)) for _ in range(20)]
    await asyncio.sleep(0)
    slow.let.set()
    entries = await asyncio.gather(*readers)
    assert memory.builds == 1
    assert len({id(entry) for entry in entries}) == 1


async def test_who_waits_too_long_gets_what_was_good(memory: Memory) -> None:
    slow = Slow(memory)
    slow.let.set()
    cache = cache_of(memory, slow.build, patience=0)
    first = await cache.get(KEY)
    assert first is not None
    slow.let.clear()
    memory.put(SECRET, "Three")
    assert await cache.get(KEY) is first
    slow.let.set()
    while (renewed := await cache.get(KEY)) is first:
        pass
    assert renewed is not None
    assert b"Three" in renewed.built.octets
    assert slow.before[-1] is first.built


async def test_a_change_during_a_build_is_not_missed(memory: Memory) -> None:
    slow = Slow(memory)
    cache = cache_of(memory, slow.build)
    early = asyncio.create_task(cache.get(KEY))
    await asyncio.sleep(0)
    memory.revision += 1
    late = asyncio.create_task(cache.get(KEY))
    await asyncio.sleep(0)
    slow.let.set()
    await asyncio.gather(early, late)
    current = await cache.get(KEY)
    assert current is not None
    assert current.state == (memory.revision, memory.today())
    assert memory.builds == 2


async def test_a_failure_with_nothing_known_is_said_to_all_who_wait(memory: Memory) -> None:
    memory.down = True
    cache = cache_of(memory)
    answers = await asyncio.gather(*(cache.get(KEY) for _ in range(3)), return_exceptions=True)
    assert all(isinstance(answer, Unavailable) for answer in answers)
    memory.down = False
    assert await cache.get(KEY) is not None


async def test_where_nothing_is_known_it_is_tried_again_before_anybody_is_sent_away(
    memory: Memory,
) -> None:
    memory.down = True
    cache = cache_of(memory, memory.recovering, pauses=(0, 0))
    assert await cache.get(KEY) is not None
    assert memory.builds == 3


async def test_a_feed_that_is_no_more_is_forgotten(memory: Memory) -> None:
    cache = cache_of(memory)
    assert await cache.get(KEY) is not None
    del memory.feeds[KEY]
    memory.revision += 1
    assert await cache.get(KEY) is None


async def test_the_room_is_bounded_and_the_longest_unread_leaves_first(memory: Memory) -> None:
    for secret in "abc":
        memory.put(secret, "x" * 4000)
    cache = cache_of(memory, room=40_000)
    for secret in "abac":
        await cache.get(hashed(secret))
    assert memory.builds == 3
    await cache.get(hashed("a"))
    assert memory.builds == 3
    await cache.get(hashed("b"))
    assert memory.builds == 4


async def test_a_day_builds_anew_and_equal_octets_keep_their_date(memory: Memory) -> None:
    cache = cache_of(memory)
    first = await cache.get(KEY)
    memory.pass_by(days=1)
    second = await cache.get(KEY)
    assert first is not None
    assert second is not None
    assert memory.builds == 2
    assert (second.modified, second.etag) == (first.modified, first.etag)
    memory.put(SECRET, "Other")
    third = await cache.get(KEY)
    assert third is not None
    assert third.modified == first.modified + timedelta(days=1)
