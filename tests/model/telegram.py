"""Telegram as far as a sender meets it, in this process: what it was asked, and what it said."""

import asyncio
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import Response, SendDocument, SendMessage
from aiogram.types import Message
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

NOWHERE = ConnectionKey(
    "127.0.0.1", 1, is_ssl=False, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None
)
BLOCKED = "Forbidden: bot was blocked by the user"
ANSWERED = "answered"
# What can happen to one request: whether it is taken, whether an answer comes, and which.
TAKEN = frozenset({ANSWERED, "502 after", "dropped after", "died after"})
DOUBTFUL = frozenset(
    {"502 before", "502 after", "dropped before", "dropped after", "died before", "died after"}
)
TROUBLES = ("429", "unreachable", *sorted(DOUBTFUL))
PUT_OFF = 30
# Made once: aiogram would make the type of an answer anew whenever nobody holds it.
ANSWER = Response[Message]


@dataclass(frozen=True)
class Request:
    """One message that was handed over, and what became of it."""

    chat: int
    text: str
    silent: bool
    buttons: tuple[str, ...]
    outcome: str
    message_id: int

    @property
    def taken(self) -> bool:
        """Whether it stands in the chat."""
        return self.outcome in TAKEN

    @property
    def doubtful(self) -> bool:
        """Whether whoever sent it cannot know."""
        return self.outcome in DOUBTFUL


@dataclass
class Telegram:
    """What all processes talk to; ``troubles`` are what happens to the next requests to a chat."""

    troubles: dict[int, list[str]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    requests: list[Request] = field(default_factory=list)
    hung: int = 0

    def hand(self, method: SendMessage | SendDocument) -> tuple[Request, int, dict[str, Any]]:
        """Take a message or not; the request as it is kept, and what is answered."""
        chat = int(method.chat_id)
        ahead = self.troubles.get(chat)
        outcome = "403" if chat in self.blocked else ahead.pop(0) if ahead else ANSWERED
        number = len(self.requests) + 1
        text = method.text if isinstance(method, SendMessage) else method.caption or ""
        rows = getattr(method.reply_markup, "inline_keyboard", [])
        buttons = tuple(str(one.callback_data) for row in rows for one in row)
        silent = bool(method.disable_notification)
        request = Request(chat, text, silent, buttons, outcome, number)
        self.requests.append(request)
        return request, *_answer(request)


def _answer(request: Request) -> tuple[int, dict[str, Any]]:
    match request.outcome:
        case "429":
            words = f"Too Many Requests: retry after {PUT_OFF}"
            return 429, _refusal(429, words, parameters={"retry_after": PUT_OFF})
        case "403":
            return 403, _refusal(403, BLOCKED)
        case "502 before" | "502 after":
            return 502, _refusal(502, "Bad Gateway")
    chat = {"id": request.chat, "type": "private"}
    return 200, {"ok": True, "result": {"message_id": request.message_id, "date": 0, "chat": chat}}


def _refusal(code: int, words: str, **more: Any) -> dict[str, Any]:
    return {"ok": False, "error_code": code, "description": words, **more}


class Line(BaseSession):
    """The line of one process."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__()
        self.telegram = telegram

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's name
        """Hand one message over; whoever dies meanwhile hears nothing more."""
        await asyncio.sleep(0)
        request, code, answer = self.telegram.hand(method)
        if request.outcome == "unreachable":
            nobody = ClientConnectorError(NOWHERE, OSError("refused"))
            raise TelegramNetworkError(method=method, message="refused") from nobody
        if request.outcome.startswith("died"):
            self.telegram.hung += 1
            await asyncio.get_running_loop().create_future()
        if request.outcome.startswith("dropped"):
            raise TelegramNetworkError(method=method, message="ServerDisconnectedError")
        return self.check_response(bot, method, code, json.dumps(answer)).result

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """No files come from here."""
        yield b""
