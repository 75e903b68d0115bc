"""Real processes on one real PostgreSQL: any takes updates, one sends, and another takes over."""

import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest

from bot.settings import read
from db import schema
from db.database import Database
from db.tables import State
from programme import deliveries
from programme.office import Office
from tests.bot.several import Several, several
from tests.invited import FIRST_CHAT
from tests.opening import post_of
from tests.post import Post
from tests.postgres import Postgres

# A storm of several processes is part of the quick run; these are single sentences of it.
pytestmark = pytest.mark.full

GUESTS, CROWD = 6, 90
WEEK_BEFORE, DAY_BEFORE = 1, 2
THE_DAY_BEFORE = "2016-07-17T14:00:00+00:00"


@pytest.fixture
def office(postgres: Postgres, worker: str) -> Iterator[Office]:
    """A database such as a release makes it."""
    url = postgres.create(f"several_{worker}")
    schema.upgrade(url)
    database = Database(url)
    yield Office(database, read().rules())
    database.close()


@pytest.fixture
async def post(office: Office) -> AsyncIterator[Post]:
    async with post_of(office, guests=GUESTS) as made:
        yield made


@asynccontextmanager
async def who_have_sent(post: Post, folder: Path, places: Path) -> AsyncIterator[Several]:
    """Two processes, one of which has reminded everybody of the week before."""
    async with several(post, folder, places, many=2) as made:
        await post.until(lambda: sum(post.accepted().values()) == GUESTS)
        assert sorted(one.relay.written.total() for one in made.all) == [0, GUESTS]

        async def settled() -> bool:
            return (await post.states())[State.SENT] == GUESTS

        await post.until(settled)
        yield made


def each_got(post: Post, many: int) -> bool:
    return post.accepted() == dict.fromkeys(range(FIRST_CHAT, FIRST_CHAT + GUESTS), many)


async def test_any_takes_updates_and_its_answer_goes_out_from_there(
    post: Post, tmp_path: Path, places: Path
) -> None:
    async with who_have_sent(post, tmp_path, places) as made:
        before = [Counter(one.relay.written) for one in made.all]
        for chat in range(FIRST_CHAT, FIRST_CHAT + GUESTS):
            await made.says(chat, "/help")
        await post.until(lambda: each_got(post, 2))
        answered = [one.relay.written - was for one, was in zip(made.all, before, strict=True)]
        assert all(answered), "each of them has answered somebody"
        assert [set(one) for one in answered] == [one.taken for one in made.all]


async def test_another_takes_over_from_one_that_was_killed(
    post: Post, tmp_path: Path, places: Path
) -> None:
    async with who_have_sent(post, tmp_path, places) as made:
        await (await made.holder()).dies()
        await made.clock(THE_DAY_BEFORE)
        await post.until(lambda: each_got(post, DAY_BEFORE))


async def test_one_that_slept_longer_than_its_lease_sends_nothing_when_it_wakes(
    post: Post, tmp_path: Path, places: Path
) -> None:
    async with who_have_sent(post, tmp_path, places) as made:
        asleep = await made.holder()
        asleep.strike(signal.SIGSTOP)

        async def taken_over() -> bool:
            return await made.holder() is not asleep

        await post.until(taken_over)
        asleep.strike(signal.SIGCONT)
        await made.clock(THE_DAY_BEFORE)
        await post.until(lambda: each_got(post, DAY_BEFORE))
        assert asleep.relay.written.total() == GUESTS, "what it sent before, and nothing since"
        standing = await post.office.read(lambda one: deliveries.standing(one, now=post.now()))
        assert standing.doubled == 0


async def test_three_together_do_not_send_what_each_alone_may(
    office: Office, tmp_path: Path, places: Path
) -> None:
    """Three that count for themselves would send ninety at once; a slow machine only sends less.

    That it is thirty to the message is proved on clocks of our own, in ``test_shared_turns``.
    """
    async with (
        post_of(office, guests=CROWD) as post,
        several(post, tmp_path, places, many=3, rate=30) as made,
    ):
        await post.until(lambda: sum(post.accepted().values()) == CROWD)
        for chat in range(FIRST_CHAT, FIRST_CHAT + CROWD):
            await made.says(chat, "/help")
        await post.until(lambda: sum(post.accepted().values()) == 2 * CROWD)
        came = [datetime.fromisoformat(call["real"]).timestamp() for call in post.calls()]
        most = max(sum(at <= one < at + 1 for one in came) for at in came)
        print(f"{most} in the fullest second")
        assert most < 2 * 30
        assert all(one.relay.written for one in made.all)
