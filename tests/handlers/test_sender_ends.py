"""A sender that stops, dies, loses its lease or its database sends nothing again."""

import asyncio
from collections.abc import Callable

import pytest

from db.tables import State
from handlers.sender import Sender
from programme.office import Office, Unavailable
from programme.rules import Rules
from tests.opening import post_of
from tests.outage import hasty, locked
from tests.patience import PATIENCE
from tests.post import Post
from tests.seconds import Seconds
from tests.twins.sending import WritesNoIntent
from tests.way import Way

MANY = 60


async def test_stopping_settles_what_is_in_flight_and_takes_no_more(office: Office) -> None:
    async with post_of(office, guests=MANY, seconds=Seconds()) as post:
        await post.fault("slow", seconds=0.2)
        sender = await post.sender(rate=30)
        running = asyncio.create_task(sender.run())
        sender.wake()
        await post.until(lambda: bool(post.calls()))
        sender.stop()
        await asyncio.wait_for(running, PATIENCE)
        states = await post.states()
        assert states[State.SENDING] == 0
        assert states[State.SENT] == len(post.calls())


async def test_an_older_process_leaves_doubt_and_the_next_sends_none_of_it_again(
    post: Post,
) -> None:
    sender, way = await post.sender(), Way()
    sender.bot.session.middleware(way)
    way.hold_all()
    older = asyncio.create_task(sender.send_due())
    await post.until(lambda: len(post.calls()) == 3)
    younger = await post.sender()
    assert (await post.states())[State.UNCERTAIN] == 3
    await younger.send_due()
    way.let_all_go()
    await older
    assert set(post.accepted().values()) == {1}
    assert (await post.states())[State.SENT] == 3, "a late answer is evidence"


async def test_whoever_lost_the_lease_sends_nothing(post: Post) -> None:
    sender = await post.sender()
    sender.epoch = None
    await sender.send_due()
    assert post.calls() == []


async def test_an_outcome_that_cannot_be_written_is_written_later(
    office: Office, rules: Rules
) -> None:
    """Until then it stands as in flight; its message is not sent again."""
    impatient = hasty(office.database)
    async with post_of(Office(impatient, rules), guests=3) as post:
        sender = await post.sender()
        way = Way()
        sender.bot.session.middleware(way)
        way.hold_all()
        sending = asyncio.create_task(sender.send_due())
        await post.until(lambda: len(post.calls()) == 3)
        with locked(office.database):
            way.let_all_go()
            with pytest.raises(Unavailable):
                await sending
        assert (await post.states())[State.SENDING] == 3
        post.after(minutes=5)
        await sender.send_due()
        assert await post.states() == {State.SENT: 3, State.WAITING: 3}
        assert set(post.accepted().values()) == {1}
    impatient.close()


async def most_after_a_death(post: Post, make: Callable[..., Sender]) -> int:
    """The most messages of one chat, where a sender dies with all in flight and another follows."""
    await post.fault("slow", seconds=30)
    dying = asyncio.create_task((await post.sender(make)).send_due())
    await post.until(lambda: len(post.calls()) == 3)
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    await post.mended()
    await (await post.sender(make)).send_due()
    return max(post.accepted().values())


async def test_nothing_goes_twice_when_its_sender_dies_with_it_in_flight(post: Post) -> None:
    assert await most_after_a_death(post, Sender) == 1
    assert (await post.states())[State.UNCERTAIN] == 3


async def test_a_sender_that_writes_no_intent_is_found_out(post: Post) -> None:
    assert await most_after_a_death(post, WritesNoIntent) == 2
