"""A coordinator writes to everybody in an activity."""

import asyncio
import time
from datetime import timedelta

from benchmarks.invited import EARLIER, OWNER
from bot.settings import read
from db.database import Database
from programme import broadcasts, people
from programme.office import Office

WRITTEN = EARLIER + timedelta(hours=1)
WORDS = "The room has changed: we meet on the second floor, and the interpreters with us."


def write_to_all(url: str) -> float:
    """Write, look, confirm; the seconds that it takes to owe it to everybody."""
    return asyncio.run(_write(url))


async def _write(url: str) -> float:
    database = Database(url)
    office = Office(database, read().rules())
    met = await office.note(people.meet, chat_id=OWNER, update_id=None, language=None, now=WRITTEN)
    by = met.viewer
    number = await office.act(broadcasts.write, by=by, activity_id=1, text=WORDS, language="en_GB")
    draft = await office.ask(broadcasts.seen, by=by, broadcast_id=number)
    begun = time.perf_counter()
    await office.act(
        broadcasts.confirm,
        by=by,
        broadcast_id=number,
        chat_id=OWNER,
        message_id=1,
        roll=draft.roll,
    )
    taken = time.perf_counter() - begun
    database.close()
    return taken
