"""Filters: which question is open, and who is writing."""

from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject

from programme.people import Acquaintance
from programme.viewer import Viewer


class Asked(Filter):
    """The chat's open question is one of these, and the message is no command."""

    def __init__(self, *asks: str) -> None:
        self.asks = asks

    async def __call__(self, message: Message, who: Acquaintance) -> bool:
        typed = message.text is not None and not message.text.startswith("/")
        return typed and who.question is not None and who.question.ask in self.asks


class Known(Filter):
    """The writer came in by an invitation; nobody else gets past the first door."""

    async def __call__(self, event: TelegramObject, by: Viewer) -> bool:
        return by.person_id is not None


class AtTheDesk(Filter):
    """The writer registers activities in this office."""

    async def __call__(self, event: TelegramObject, by: Viewer) -> bool:
        return by.at_the_desk
