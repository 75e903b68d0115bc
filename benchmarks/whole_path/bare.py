"""A bare loop of aiogram's ``sendMessage``, as many at once as Convoke's sender has in flight."""

import asyncio
import json
import sys
import time

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from benchmarks.fake import FIRST
from benchmarks.processes import TOKEN
from bot.telegram import LINES
from handlers.sender import MOST

TEXT = "Reminder: in 7 days\nWorkshop\n18–19 July 2016, Tbilisi, Georgia, 12:00 there, 11:00 here"


async def main(api: str, count: int) -> None:
    """Send to everybody, and print the seconds it took, all of them and the processor's."""
    chats = iter(range(FIRST, FIRST + count))
    session = AiohttpSession(api=TelegramAPIServer.from_base(api), limit=LINES)
    async with Bot(TOKEN, session=session) as bot:

        async def one_after_the_other() -> None:
            for chat in chats:
                await bot.send_message(chat, TEXT)

        begun, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(one_after_the_other() for _ in range(MOST)))
        taken, spent = time.perf_counter() - begun, time.process_time() - cpu
    print(json.dumps({"seconds": taken, "cpu": spent}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
