"""Reminders as APScheduler would have them: one job each, in its own SQL job store."""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta

from aiogram import Bot
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from benchmarks.fake import FIRST
from benchmarks.jobs.still import watched
from benchmarks.whole_path.bare import TEXT
from bot.settings import read
from bot.telegram import make_bot
from db.database import engine

# Long enough to add them all; how often it is looked whether all are sent; how long until nothing
# that was left in the store can still begin.
AHEAD = timedelta(seconds=8)
GLANCE, PATIENCE = 0.005, 3.0

bots: list[Bot] = []
over: list[int] = []


async def remind(chat: int) -> None:
    """A job."""
    try:
        await bots[0].send_message(chat, TEXT)
    finally:
        over.append(chat)


async def main(how: str, many: int) -> None:
    """Add the jobs and send them, or send what a killed process has left in the store."""
    settings = read()
    bots.append(make_bot(settings))
    scheduler = AsyncIOScheduler()
    scheduler.add_jobstore(SQLAlchemyJobStore(engine=engine(settings.database.url)))
    scheduler.start()
    if how == "add":
        await _add_and_send(scheduler, many)
    else:
        print("resumed", flush=True)
        await asyncio.sleep(PATIENCE)
        print(json.dumps({"over": len(over)}))
    await bots[0].session.close()


async def _add_and_send(scheduler: AsyncIOScheduler, many: int) -> None:
    due = datetime.now(UTC) + AHEAD
    async with watched() as adding:
        for chat in range(FIRST, FIRST + many):
            scheduler.add_job(remind, "date", run_date=due, args=[chat], misfire_grace_time=None)
    words = {"added": adding.seconds, "added_still": adding.still}
    print(json.dumps(words), flush=True)
    begins = time.perf_counter() + (due - datetime.now(UTC)).total_seconds()
    async with watched() as sending:
        while len(over) < many:  # noqa: ASYNC110 -- the jobs tell nobody
            await asyncio.sleep(GLANCE)
    words = {"sent": time.perf_counter() - begins, "sent_still": sending.still}
    print(json.dumps(words))
