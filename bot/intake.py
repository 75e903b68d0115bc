"""Intake: what Telegram hands over is stored, then confirmed, then handled, chat by chat."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import aiohttp
import structlog
from aiogram import Bot, Dispatcher

from programme import inbox
from programme.inbox import Received
from programme.office import Office, Unavailable

log = structlog.get_logger(__name__)

LONG_POLL = 25
PATIENCE = aiohttp.ClientTimeout(total=LONG_POLL + 15)
PLACES = ("message", "edited_message", "my_chat_member", "chat_member")
ALLOWED = ("message", "callback_query", "my_chat_member")

Apologise = Callable[[Bot, dict[str, Any]], Awaitable[None]]


class Intake:
    """Updates of one chat in order, of different chats side by side.

    :param apologise: told the update's body when the diary cannot be written for a while.
    """

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        office: Office,
        now: Callable[[], datetime],
        apologise: Apologise,
    ) -> None:
        self.bot = bot
        self.dispatcher = dispatcher
        self.office = office
        self.now = now
        self.apologise = apologise
        self._lanes: dict[int, asyncio.Queue[Received]] = {}
        self._workers: set[asyncio.Task[None]] = set()

    async def resume(self) -> None:
        """Take up what was stored and not closed when the process last ended."""
        for received in await self.office.read(inbox.waiting):
            self._queue(received)

    async def poll(self, polled: Callable[[], None] = lambda: None) -> None:
        """Ask Telegram for updates until cancelled; asking for more confirms what is stored.

        ``getUpdates`` is read raw, so that one update nobody understands does not stop a batch.
        """
        offset, failures = 0, 0
        while True:
            try:
                batch = await self._ask(offset)
                if batch:
                    await self.receive(batch)
                    offset = max(int(update["update_id"]) for update in batch) + 1
                polled()
                failures = 0
            except (aiohttp.ClientError, TimeoutError, Unavailable, ValueError, KeyError) as error:
                failures += 1
                log.warning("no updates", error=f"{type(error).__name__}: {error}"[:300])
                await asyncio.sleep(min(0.5 * 2**failures, 30))

    async def _ask(self, offset: int) -> list[dict[str, Any]]:
        session = await self.bot.session.create_session()  # type: ignore[attr-defined]
        url = self.bot.session.api.api_url(self.bot.token, "getUpdates")
        asked = {"offset": offset, "timeout": LONG_POLL, "allowed_updates": list(ALLOWED)}
        async with session.post(url, json=asked, timeout=PATIENCE) as response:
            answer = await response.json(content_type=None)
        if not answer.get("ok"):
            raise ValueError(str(answer.get("description")))
        updates: list[dict[str, Any]] = answer["result"]
        return updates

    async def receive(self, updates: list[dict[str, Any]]) -> None:
        """Store a batch, and queue what is new; when this returns, it may be confirmed."""
        received = [Received(int(one["update_id"]), chat_of(one), one) for one in updates]
        fresh = await self.office.note(inbox.store, updates=received, now=self.now())
        for one in fresh:
            self._queue(one)

    def _queue(self, received: Received) -> None:
        chat = received.chat_id or 0
        lane = self._lanes.get(chat)
        if lane is not None:
            lane.put_nowait(received)
            return
        self._lanes[chat] = lane = asyncio.Queue()
        lane.put_nowait(received)
        worker = asyncio.create_task(self._work(chat, lane))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, chat: int, lane: asyncio.Queue[Received]) -> None:
        while not lane.empty():
            await self._handle(lane.get_nowait())
        del self._lanes[chat]

    async def _handle(self, received: Received) -> None:
        failures = 0
        while True:
            try:
                error = await self._feed(received)
                await self.office.note(
                    inbox.close, update_id=received.update_id, now=self.now(), error=error
                )
                return
            except Unavailable:
                failures += 1
                if failures == 1:
                    await self.apologise(self.bot, received.body)
                await asyncio.sleep(min(0.5 * 2**failures, 30))

    async def _feed(self, received: Received) -> str | None:
        """Hand an update to the dispatcher; what fails there is marked and stops nobody."""
        try:
            await self.dispatcher.feed_raw_update(self.bot, received.body)
        except Unavailable:
            raise
        except Exception as error:
            log.exception("update failed", update=received.update_id)
            return f"{type(error).__name__}: {error}"[:300]
        return None

    async def drain(self) -> None:
        """Let what is being handled come to its end."""
        while self._workers:
            await asyncio.wait(set(self._workers))


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat that an update belongs to, which is its place in the order."""
    pressed = update.get("callback_query")
    if pressed:
        return int((pressed.get("message") or {}).get("chat", pressed["from"])["id"])
    for place in PLACES:
        if place in update:
            return int(update[place]["chat"]["id"])
    return None
