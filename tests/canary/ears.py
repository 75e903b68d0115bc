"""A Telegram that takes whatever it is given, keeps every octet of it, and shows it to nobody."""

import json
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import EditMessageText, SendDocument, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import BufferedInputFile, Chat, Message

MESSAGES = (SendMessage, SendDocument, SendPhoto, EditMessageText)


class Ears(BaseSession):
    """Each call with the chat that it goes to; one without a chat is for who speaks now."""

    def __init__(self) -> None:
        super().__init__()
        self.speaking = 0
        self.messages = 0
        self.heard: list[tuple[int, bytes]] = []

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 -- as every session is asked
    ) -> Any:
        """Accepted, and heard."""
        chat = getattr(method, "chat_id", None)
        to = chat if isinstance(chat, int) else self.speaking
        files: dict[str, Any] = {}
        said = {
            name: self.prepare_value(value, bot=bot, files=files)
            for name, value in method.model_dump(warnings=False).items()
        }
        self.heard.append((to, json.dumps(said, ensure_ascii=False).encode()))
        for file in files.values():
            if isinstance(file, BufferedInputFile):
                self.heard += [(to, file.data), (to, file.filename.encode())]
        if not isinstance(method, MESSAGES):
            return True
        self.messages += 1
        return Message(
            message_id=self.messages, date=datetime.now(UTC), chat=Chat(id=to, type="private")
        )

    def taken(self) -> list[tuple[int, bytes]]:
        """What was heard since it was last asked."""
        heard, self.heard = self.heard, []
        return heard

    async def close(self) -> None:
        """There is no line to put down."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Nobody sends us a file."""
        yield b""
