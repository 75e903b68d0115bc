"""Convoke's sender within Telegram's limits, on a quicker clock, until nothing is left to send."""

import asyncio
import json
import sys
import time

from sqlalchemy.orm import Session

from benchmarks.broadcast.written import WRITTEN
from benchmarks.posting import posting
from programme import broadcasts
from programme.values import State


async def main(speed: float) -> None:
    """Send everything, and print how the deliveries stand and what it took of a processor."""
    async with posting(speed=speed, begins=WRITTEN) as at_work:
        cpu = time.process_time()
        while (states := await at_work.office.read(_states)).get(State.WAITING):
            await at_work.sender.send_due()
        spent = time.process_time() - cpu
    print(json.dumps({"states": states, "cpu": spent}))


def _states(session: Session) -> dict[State, int]:
    return broadcasts.states(session, 1)


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
