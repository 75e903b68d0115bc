"""An intake that keeps no promise, on purpose."""

from typing import Any

from bot.intake import Intake


class ConfirmsFirst(Intake):
    """It tells Telegram that it has a batch before it has stored it, as aiogram's polling does."""

    async def _ask(self, offset: int) -> list[dict[str, Any]]:
        batch = await super()._ask(offset)
        if batch:
            after = batch[-1]["update_id"] + 1
            await self.bot.get_updates(offset=after, timeout=0)
        return batch
