"""An intake that keeps no promise, on purpose."""

from dataclasses import replace
from typing import Any

from bot.intake import Intake
from bot.lanes import Lanes
from programme.inbox import Received


class ConfirmsFirst(Intake):
    """It tells Telegram that it has a batch before it has stored it, as aiogram's polling does."""

    async def _ask(self, offset: int) -> list[dict[str, Any]]:
        batch = await super()._ask(offset)
        if batch:
            after = batch[-1]["update_id"] + 1
            await self.bot.get_updates(offset=after, timeout=0)
        return batch


class OneLine(Lanes):
    """Everybody stands in one line."""

    def put(self, received: Received, *, inherited: bool = False) -> None:
        super().put(replace(received, chat_id=0), inherited=inherited)


class OneLane(Intake):
    """Whoever comes waits for everybody who came before."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._lanes = OneLine(self._handle)
