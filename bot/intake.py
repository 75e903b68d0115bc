"""Intake: what Telegram hands over is stored, then confirmed, then handled, chat by chat."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import structlog

from bot.handling import Handling, pause
from bot.lanes import Lanes
from bot.sharing import Sharing
from programme import inbox
from programme.inbox import Received
from programme.office import Unavailable

log = structlog.get_logger(__name__)

LONG_POLL = 25
PATIENCE = aiohttp.ClientTimeout(total=LONG_POLL + 15)
PLACES = ("message", "edited_message", "my_chat_member", "chat_member")
ALLOWED = ("message", "callback_query", "my_chat_member")


class Intake:
    """Updates of one chat in order, of different chats side by side."""

    def __init__(self, handling: Handling, sharing: Sharing) -> None:
        self.bot = handling.bot
        self.office = handling.office
        self.now = handling.now
        self.handling = handling
        self.sharing = sharing
        self._lanes = Lanes(self._handle)
        self._apologies: set[asyncio.Task[None]] = set()
        self._doubtful = False

    async def resume(self) -> None:
        """Take up what was stored and not closed by a process that has ended."""
        for received in await self.sharing.inherit():
            self._lanes.put(received, inherited=True)

    async def look_after(self) -> None:
        """Take up what another process left, where several share the office."""
        if self.sharing.presence.shared:
            await self.resume()

    async def _handle(self, received: Received) -> None:
        await self.sharing.turn(received)
        try:
            await self.handling(received)
        finally:
            self.sharing.over(received)

    async def poll(self, polled: Callable[[], None] = lambda: None) -> None:
        """Ask Telegram for updates while no other process does; asking confirms what is stored.

        ``getUpdates`` is read raw, so that one update nobody understands does not stop a batch.
        """
        offset, failures = 0, 0
        while await self.sharing.polls():
            try:
                batch = await self._ask(offset)
                if batch:
                    await self.receive(batch)
                    offset = max(
                        [offset, *(one["update_id"] + 1 for one in batch if numbered(one))]
                    )
                polled()
                failures = 0
            except Exception as error:
                # Whatever it is, the way in is tried again: nothing else would hear of people.
                failures += 1
                log.warning("no updates", error=f"{type(error).__name__}: {error}"[:300])
                await self.handling.sleep(pause(failures))

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
        """Store a batch, and queue what is new; when this returns, it may be confirmed.

        :raises Unavailable: it could not be stored; its senders are told that they have to wait.
        """
        received = [
            Received(one["update_id"], chat_of(one), one) for one in updates if numbered(one)
        ]
        try:
            fresh = await self.office.note(
                inbox.store, updates=received, now=self.now(), owner=self.sharing.owner
            )
        except Unavailable:
            # It may be stored all the same, and would then be no news the next time.
            self._doubtful = True
            # The way in does not wait for a chat that takes its time to hear of it.
            for one in received:
                apology = asyncio.create_task(self.handling.be_sorry(one))
                self._apologies.add(apology)
                apology.add_done_callback(self._apologies.discard)
            raise
        if self._doubtful:
            fresh = await self.office.read(lambda one: inbox.own(one, self.sharing.owner))
            self._doubtful = False
        for one in fresh:
            self._lanes.put(one)

    async def drain(self) -> None:
        """Until everything that was received is handled."""
        await self._lanes.drain()

    async def stop(self, within: float) -> None:
        """Let what is being handled end within so many seconds; the rest is for the next start."""
        await self._lanes.stop(within)
        for apology in self._apologies:
            apology.cancel()


def numbered(update: object) -> bool:
    """Whether it is an update at all; what is none cannot be confirmed, and is passed over."""
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat that an update belongs to, which is its place in the order; None if unreadable."""
    try:
        pressed = update.get("callback_query")
        if pressed:
            return int((pressed.get("message") or {}).get("chat", pressed["from"])["id"])
        return next((int(update[one]["chat"]["id"]) for one in PLACES if one in update), None)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
