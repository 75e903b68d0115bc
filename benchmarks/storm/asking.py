"""People who go on asking while everything dies around them."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import ClientSession


@dataclass
class Asking:
    """Somebody asks for help, again and again.

    :param rate: questions a second.
    """

    url: str
    http: ClientSession
    readers: Sequence[int]
    seed: int
    rate: float

    async def go_on(self) -> None:
        """Ask until cancelled; nobody asks twice at the same time."""
        drawn = random.Random(self.seed)
        while True:
            await asyncio.sleep(1 / self.rate)
            who, said = drawn.choice(self.readers), {"text": "/help"}
            async with self.http.post(f"{self.url}/people/{who}/messages", json=said) as answer:
                # Whoever was made to block the bot by a fault has not blocked it here.
                assert answer.status == 201, await answer.text()
