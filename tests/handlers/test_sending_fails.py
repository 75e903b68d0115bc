"""What Telegram refuses, puts off or leaves unanswered, and the state it comes to."""

import socket
from datetime import timedelta

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

from db.tables import State
from handlers.outcomes import outcome_of
from tests.invited import FIRST_CHAT, invited, reminded_too
from tests.post import DUE, Post

ASKED = SendMessage(chat_id=1, text="-")
UNCERTAIN = ("502_before", "502_after", "dropped", "garbage")


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
    # A machine that is slower still may not have handed it to Telegram in that time.
    assert set(post.accepted().values()) <= {1}


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
