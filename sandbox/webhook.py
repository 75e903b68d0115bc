"""Updates brought to a bot's webhook, one in flight per chat, until it takes them."""

import asyncio
from contextlib import suppress
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.botapi.door import perform
from sandbox.botapi.parameters import Parameters
from sandbox.refusal import Refusal
from sandbox.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LONGEST_ANSWER = 60.0


class Webhook:
    """The one who rings at the bot's door; ``patience`` is the first wait after a failure."""

    LONGEST_PATIENCE = 60.0

    def __init__(self, world: World, *, patience: float = 1.0) -> None:
        self._world = world
        self._patience = patience
        self._busy: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Bring updates until cancelled."""
        async with ClientSession(timeout=ClientTimeout(total=LONGEST_ANSWER)) as session:
            try:
                while True:
                    if self._hook():
                        self._begin(session)
                    await self._world.updates.bell.wait(LONGEST_ANSWER)
            finally:
                for task in self._busy.values():
                    task.cancel()
                await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def _hook(self) -> dict[str, Any] | None:
        hook: dict[str, Any] | None = self._world.store.setting("webhook")
        return hook

    def _begin(self, session: ClientSession) -> None:
        for chat, _ in self._world.updates.heads():
            if chat not in self._busy:
                self._busy[chat] = asyncio.create_task(self._serve(session, chat))

    async def _serve(self, session: ClientSession, chat: int) -> None:
        wait = self._patience
        try:
            while (hook := self._hook()) and (update := self._head(chat)):
                if await self._bring(session, hook, update):
                    self._world.updates.done(update["update_id"])
                    wait = self._patience
                else:
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, self.LONGEST_PATIENCE)
        finally:
            del self._busy[chat]

    def _head(self, chat: int) -> dict[str, Any] | None:
        return dict(self._world.updates.heads()).get(chat)

    async def _bring(
        self, session: ClientSession, hook: dict[str, Any], update: dict[str, Any]
    ) -> bool:
        headers = {SECRET_HEADER: hook["secret"]} if hook.get("secret") else {}
        try:
            async with session.post(hook["url"], json=update, headers=headers) as response:
                if response.ok:
                    if response.content_type == "application/json":
                        await self._obey(await response.json())
                    return True
                reason = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, TimeoutError, ValueError) as error:
            reason = f"Connection failed: {error}"
        self._world.store.keep(
            "webhook_error",
            {"last_error_date": self._world.messages.seconds(), "last_error_message": reason},
        )
        return False

    async def _obey(self, answer: object) -> None:
        """Do the call that a bot put into its answer; what becomes of it, the bot never learns."""
        if isinstance(answer, dict) and isinstance(answer.get("method"), str):
            values = {key: value for key, value in answer.items() if key != "method"}
            with suppress(Refusal):
                await perform(self._world, answer["method"], Parameters(values))
