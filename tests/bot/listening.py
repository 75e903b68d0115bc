"""Handlers that hear every message, break at some, and take their time over others."""

import asyncio
from collections.abc import Container, Mapping

from aiogram import Dispatcher, Router
from aiogram.types import Message


def listener(
    heard: list[str], held: Mapping[str, asyncio.Event], broken: Container[str]
) -> Dispatcher:
    """What is heard is written down, unless its words are broken, and once they are let go."""
    router = Router()

    @router.message()
    async def hear(message: Message) -> None:
        words = message.text or ""
        if words in held:
            await held[words].wait()
        if words in broken:
            raise LookupError(words)
        heard.append(words)

    made = Dispatcher()
    made.include_router(router)
    return made
