"""The product with nothing due: wake-ups one after the other, what they cost and what they keep."""

import asyncio
import json
import sys
import time
from pathlib import Path
from statistics import median

from bot.assembly import Product, product
from bot.settings import read

SAMPLES = 6


async def main(wakings: int) -> None:
    """Wake up so often; milliseconds of the loop's own time, and megabytes in between."""
    async with product(read()) as running:
        await _wake(running)
        spent, megabytes = [], []
        for _ in range(SAMPLES):
            megabytes.append(_resident())
            for _ in range(wakings // SAMPLES):
                begun = time.thread_time()
                await _wake(running)
                spent.append(time.thread_time() - begun)
        await running.clock.close()
    spent.sort()
    told = {"median": median(spent) * 1000, "p99": spent[int(len(spent) * 0.99)] * 1000}
    print(json.dumps(told | {"megabytes": megabytes}))


async def _wake(running: Product) -> None:
    """What happens each second: the tick, and the sender that looks for what is due."""
    await running.clock.tick()
    await running.sender.send_due()


def _resident() -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
