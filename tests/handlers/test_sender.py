"""Everything that is due is sent at the allowed rate, one after the other in each chat."""

import asyncio
from datetime import datetime

from db.tables import State
from handlers.sender import Sender
from programme import pauses
from programme.deliveries import Parcel
from programme.office import Office
from programme.pauses import Pauses
from sandbox.limits import Rates
from tests.invited import FIRST_CHAT, reminded_too
from tests.opening import post_of
from tests.post import DUE, JUST_BEFORE, Post
from tests.seconds import Seconds

MANY = 60


async def test_sixty_of_one_instant_go_at_the_full_rate_and_telegram_refuses_none(
    office: Office,
) -> None:
    async with post_of(office, guests=MANY, limits=Rates()) as post:
        post.moment = JUST_BEFORE
        sender = await post.sender(rate=30)
        running = asyncio.create_task(sender.run())
        sender.wake()
        post.moment = DUE
        sender.wake()
        begun = datetime.now().astimezone()
        await post.until(lambda: len(post.calls()) >= MANY)
        sender.stop()
        await running
        assert [call["code"] for call in post.calls()] == [200] * MANY
        assert post.accepted() == dict.fromkeys(range(FIRST_CHAT, FIRST_CHAT + MANY), 1)
        assert await post.states() == {State.SENT: MANY, State.WAITING: MANY}
        late = [
            (datetime.fromisoformat(call["real"]) - begun).total_seconds() for call in post.calls()
        ]
        # Bounds are asserted on a simulated clock in test_limits; here the machine has its say.
        allowed = sum(at <= 2 + place / 30 for place, at in enumerate(late, 1))
        print(f"first after {late[0]:.2f} s, last after {late[-1]:.2f} s, {allowed}/{MANY} in time")


async def test_a_chat_with_three_messages_gets_them_one_after_the_other_without_another_tick(
    office: Office,
) -> None:
    seconds = Seconds()
    async with post_of(office, guests=1, seconds=seconds) as post:
        for number in (1, 2):
            await office.note(reminded_too, chat=FIRST_CHAT, title=f"Workshop {number}")
        sending = asyncio.create_task((await post.sender(rate=30)).send_due())
        await post.until(lambda: sent_so_far(post, 1))
        assert post.accepted()[FIRST_CHAT] == 1, "the others wait for time to pass"

        async def time_passes() -> bool:
            seconds.wait(0.2)
            return await sent_so_far(post, 3)

        await post.until(time_passes)
        await sending


async def sent_so_far(post: Post, many: int) -> bool:
    return (await post.states())[State.SENT] == many


async def test_it_wakes_by_itself_when_a_chat_has_waited_long_enough(office: Office) -> None:
    seconds = Seconds()
    async with post_of(office, guests=1, seconds=seconds) as post:
        await office.note(pauses.keep, asked=Pauses(chats={FIRST_CHAT: 0.5}), now=post.now())
        sender = await post.sender()
        running = asyncio.create_task(sender.run())
        sender.wake()
        await post.until(lambda: bool(seconds.waiting))
        assert post.calls() == []
        post.after(seconds=0.5)
        seconds.wait(0.5)
        await post.until(lambda: post.accepted()[FIRST_CHAT] == 1)
        sender.stop()
        await running


async def test_what_stands_as_sending_is_what_is_in_flight(office: Office) -> None:
    seconds = Seconds()
    async with post_of(office, guests=MANY, seconds=seconds) as post:
        await post.fault("slow", seconds=0.3)
        sending = asyncio.create_task((await post.sender(rate=30)).send_due())
        handed = 0

        def more() -> bool:
            seconds.wait(0.02)
            return len(post.calls()) > handed

        while handed < MANY:
            await post.until(more)
            states = await post.states()
            handed = len(post.calls())
            assert states[State.SENDING] + states[State.SENT] - handed <= 6, "one part of a window"
        await post.until(lambda: sent_so_far(post, MANY))
        await sending


class PutOff(Sender):
    """Telegram puts everybody off at the very moment when something is taken."""

    async def _take(self, epoch: int, room: int) -> list[Parcel]:
        taken = await super()._take(epoch, room)
        self.limits.pause(20)
        return taken


async def test_what_was_taken_and_gets_no_turn_is_given_back(office: Office) -> None:
    seconds = Seconds()
    async with post_of(office, guests=3, seconds=seconds) as post:
        sending = asyncio.create_task((await post.sender(PutOff, rate=30)).send_due())
        await post.until(lambda: bool(seconds.waiting))
        assert (await post.states())[State.SENDING] == 3

        async def given_back() -> bool:
            seconds.wait(0.02)
            return not (await post.states())[State.SENDING]

        await post.until(given_back)
        assert seconds() < 1000 + 20
        assert post.calls() == []
        sending.cancel()
