"""A house whose every word is heard: its bot, its sender, its clock, and what has left it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from aiogram import Bot, Dispatcher

from handlers.sender import Sender
from locales import Catalogues
from locales.tongues import short
from programme.office import Office
from reading.gazetteer import Gazetteer
from tests.canary.ears import Ears
from tests.canary.reach import REACH, UNASKED
from tests.canary.walking import shown
from tests.canary.words import Aviary, Sent
from tests.canary.world import World

LANGUAGES = ("en_GB", "fr")


@dataclass
class House:
    """The office, everything that left it, and a clock moved by hand."""

    office: Office
    aviary: Aviary
    ears: Ears
    bot: Bot
    dispatcher: Dispatcher
    sender: Sender
    gazetteer: Gazetteer
    catalogues: Catalogues
    moment: datetime
    language: str = LANGUAGES[0]
    world: World = field(init=False)
    sent: list[Sent] = field(default_factory=list)
    update: int = 0
    message: int = 0

    def now(self) -> datetime:
        """The moment of the house."""
        return self.moment

    async def says(self, chat: int, text: str) -> list[str]:
        """Somebody types; the buttons that come back."""
        body = {"message": {**self._message(chat), "text": text}}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            body["message"]["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return await self._fed(chat, body, f"{chat} types {text}")

    async def presses(self, chat: int, data: str) -> list[str]:
        """Somebody presses a button, shown to them or not; the buttons that come back."""
        message = {**self._message(chat), "text": "Something", "from": BOT}
        query = {"id": str(self.update), "from": self._user(chat), "chat_instance": "1"}
        body = {"callback_query": {**query, "message": message, "data": data}}
        return await self._fed(chat, body, f"{chat} presses {data}")

    async def tick(self, **span: float) -> None:
        """Time passes, and what is due is sent."""
        self.moment += timedelta(**span)
        await self.sender.send_due()
        for chat, octets in self.ears.taken():
            self.sent.append(Sent(f"sent to {chat}", UNASKED.get(chat, 0), octets))

    def left(self, way: str, octets: bytes, reach: float = 0) -> None:
        """Something left by another way."""
        self.sent.append(Sent(way, reach, octets))

    def _message(self, chat: int) -> dict[str, Any]:
        self.message += 1
        at = int(self.moment.timestamp())
        place = {"id": chat, "type": "private", "first_name": "X"}
        return {"message_id": self.message, "date": at, "chat": place, "from": self._user(chat)}

    def _user(self, chat: int) -> dict[str, Any]:
        name, tongue = f"Person {chat}", short(self.language)
        return {"id": chat, "is_bot": False, "first_name": name, "language_code": tongue}

    async def _fed(self, chat: int, body: dict[str, Any], way: str) -> list[str]:
        self.update += 1
        self.ears.speaking = chat
        await self.dispatcher.feed_raw_update(self.bot, {"update_id": self.update, **body})
        heard = self.ears.taken()
        self.sent += [Sent(way, REACH.get(to, 0), octets) for to, octets in heard]
        return [data for _, octets in heard for data in shown(octets)]


BOT = {"id": 42, "is_bot": True, "first_name": "Convoke"}
Opened = Callable[..., Any]
