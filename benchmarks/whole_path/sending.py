"""Convoke's sender on a database whose reminders are all due: take, send, settle, until none is."""

import asyncio
import json
import time

from benchmarks.posting import posting
from programme import deliveries


async def main() -> None:
    """Send everything, and print the seconds it took, all of them and the processor's."""
    async with posting() as at_work:
        begun, cpu = time.perf_counter(), time.process_time()
        await at_work.sender.send_due()
        taken, spent = time.perf_counter() - begun, time.process_time() - cpu
        states = await at_work.office.read(deliveries.tally)
    print(json.dumps({"seconds": taken, "cpu": spent, "states": states}))


if __name__ == "__main__":
    asyncio.run(main())
