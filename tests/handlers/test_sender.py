"""Everything that is due is sent at the allowed rate, and nothing that was sent is sent again."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from sqlalchemy.orm import Session

from db.tables import Chat, State
from handlers.outcomes import outcome_of
from handlers.sender import Sender
from programme import owing, pauses
from programme.deliveries import Parcel
from programme.office import Office, Unavailable
from programme.pauses import Pauses
from programme.rules import Rules
from programme.values import Status
from sandbox.limits import Rates
from tests import factories as make
from tests.outage import hasty, locked
from tests.post import DUE, FIRST_CHAT, JUST_BEFORE, Post, invited, post_of
from tests.seconds import Seconds
from tests.twins.sending import WritesNoIntent
from tests.way import Way

ASKED = SendMessage(chat_id=1, text="-")
MANY = 60
UNCERTAIN = ("502_before", "502_after", "dropped", "garbage")


@pytest.fixture
async def post(office: Office) -> AsyncIterator[Post]:
    async with post_of(office, guests=3) as made:
        yield made


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


@pytest.mark.parametrize("what", UNCERTAIN)
async def test_what_may_have_arrived_is_uncertain_and_never_sent_again(
    post: Post, what: str
) -> None:
    await post.fault(what)
    sender = await post.sender()
    await sender.send_due()
    assert (await post.states())[State.UNCERTAIN] == 3
    await post.mended()
    handed = len(post.calls())
    post.after(minutes=5)
    await sender.send_due()
    assert len(post.calls()) == handed


async def test_an_answer_that_comes_too_late_leaves_it_uncertain(post: Post) -> None:
    await post.fault("slow", seconds=1)
    sender = await post.sender(patience=0.2)
    await sender.send_due()
    assert (await post.states())[State.UNCERTAIN] == 3
    await post.mended()
    post.after(minutes=5)
    await sender.send_due()
    assert max(post.accepted().values()) == 1


async def test_what_telegram_puts_off_goes_when_it_said_and_not_before(post: Post) -> None:
    await post.fault("429", seconds=3, times=1)
    sender = await post.sender()
    await sender.send_due()
    assert await post.states() == {State.SENT: 2, State.WAITING: 4}
    [row] = [row for row in await post.rows() if row.not_before]
    assert row.not_before == DUE + timedelta(seconds=3)
    post.after(seconds=2)
    sender = await post.sender()
    await sender.send_due()
    assert sum(post.accepted().values()) == 2
    post.after(seconds=1)
    await sender.send_due()
    assert dict(post.accepted()) == {FIRST_CHAT: 1, FIRST_CHAT + 1: 1, FIRST_CHAT + 2: 1}


async def test_whoever_blocked_the_bot_is_written_to_no_more(post: Post) -> None:
    async with post.http.post(f"{post.url}/people/{FIRST_CHAT}/block") as answer:
        assert answer.status == 200
    sender = await post.sender()
    await sender.send_due()
    assert (await post.states())[State.UNREACHABLE] == 1
    await post.office.note(reminded_too, chat=FIRST_CHAT, title="Another workshop")
    await sender.send_due()
    assert len(post.calls()) == 3
    assert post.accepted()[FIRST_CHAT] == 0


async def test_a_chat_that_telegram_does_not_know_is_unreachable(post: Post) -> None:
    await post.office.note(invited, many=1, first=700)
    await (await post.sender()).send_due()
    assert await post.states() == {State.SENT: 3, State.UNREACHABLE: 1, State.WAITING: 4}


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (TelegramBadRequest(ASKED, "Bad Request: message is too long"), State.REFUSED),
        (TelegramBadRequest(ASKED, "Bad Request: chat not found"), State.UNREACHABLE),
        (TelegramForbiddenError(ASKED, "Forbidden: user is deactivated"), State.UNREACHABLE),
        (TelegramEntityTooLarge(ASKED, "Request Entity Too Large"), State.REFUSED),
        (TelegramMigrateToChat(ASKED, "group upgraded", -100), State.WAITING),
        (TelegramServerError(ASKED, "Internal Server Error"), State.UNCERTAIN),
        (RestartingTelegram(ASKED, "restarting"), State.UNCERTAIN),
        (TelegramNetworkError(ASKED, "ServerDisconnectedError"), State.UNCERTAIN),
        (ClientDecodeError("cannot be read", ValueError(), ""), State.UNCERTAIN),
        (KeyError("a fault of ours"), State.REFUSED),
        (TelegramUnauthorizedError(ASKED, "Unauthorized"), State.WAITING),
        (TelegramNotFound(ASKED, "Not Found"), State.WAITING),
        (TelegramRetryAfter(ASKED, "Too Many Requests", 7), State.WAITING),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
)
def test_each_failure_has_its_state(error: Exception, state: State) -> None:
    assert outcome_of(1, error, DUE).state is state


async def test_where_nobody_listens_it_waits_and_goes_when_somebody_does(post: Post) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{held.getsockname()[1]}"
        await (await post.sender(url=nowhere)).send_due()
    assert (await post.states())[State.WAITING] == 6
    back = await post.sender()
    await back.send_due()
    assert post.calls() == [], "not before it is time to try again"
    post.after(seconds=5)
    await back.send_due()
    assert set(post.accepted().values()) == {1}


async def test_a_wrong_token_loses_no_reminder(post: Post) -> None:
    await (await post.sender(token="42:WRONG")).send_due()
    assert (await post.states())[State.WAITING] == 6
    post.after(minutes=1)
    await (await post.sender()).send_due()
    assert set(post.accepted().values()) == {1}


async def test_stopping_settles_what_is_in_flight_and_takes_no_more(office: Office) -> None:
    async with post_of(office, guests=MANY, seconds=Seconds()) as post:
        await post.fault("slow", seconds=0.2)
        sender = await post.sender(rate=30)
        running = asyncio.create_task(sender.run())
        sender.wake()
        await post.until(lambda: bool(post.calls()))
        sender.stop()
        await asyncio.wait_for(running, 60)
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


def reminded_too(session: Session, *, chat: int, title: str) -> None:
    """Whoever has this chat takes part in one more workshop of the same day."""
    person = session.get_one(Chat, chat).person_id
    activity = make.activity(session, title=title, status=Status.CONFIRMED)
    make.part(session, activity=activity, person=person or 0)
    owing.refresh(session, [activity], make.BEGINNING)
