"""How Telegram fails: every kind of fault by the seed of the storm, calm and rough in turns."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiohttp import ClientSession

# What goes wrong, and in which share of the messages.
FAULTS: Mapping[str, float] = {
    "429": 0.01,
    "403": 0.001,
    "500_before": 0.005,
    "502_after": 0.005,
    "dropped": 0.005,
    "slow": 0.02,
    "garbage": 0.005,
}
METHODS = ("sendMessage", "sendDocument")
# Every so many seconds all chats are told to wait for one.
GENERAL, ALL = 12.0, {"what": "429", "share": 1.0, "seconds": 1.0}
LASTS = 0.3


@dataclass
class Failing:
    """Orders faults from the other side.

    :param slow: seconds after which a slow answer comes.
    """

    url: str
    http: ClientSession
    seed: int
    slow: float
    _turns: int = 0

    async def order(self, faults: Mapping[str, float] = FAULTS) -> None:
        """From now on these shares of the messages fail."""
        await self.clear()
        self._turns += 1
        for number, (what, share) in enumerate(faults.items()):
            seconds = self.slow if what == "slow" else 1.0
            for method in METHODS:
                fault = {"what": what, "share": share, "seconds": seconds}
                await self._post({**fault, "method": method, "seed": self._seed(number)})

    def _seed(self, number: int) -> str:
        return f"{self.seed}.{self._turns}.{number}"

    async def go_on(self) -> None:
        """Faults all the time, and all chats at once now and then, until cancelled."""
        await self.order()
        while True:
            await asyncio.sleep(GENERAL)
            await self.clear()
            await self._post({**ALL, "method": "sendMessage", "seed": self.seed})
            await asyncio.sleep(LASTS)
            await self.order()

    async def everybody_waits(self, seconds: float, methods: Sequence[str] = METHODS) -> None:
        """Every chat is told to wait."""
        for method in methods:
            await self._post({"what": "429", "seconds": seconds, "method": method})

    async def clear(self) -> None:
        """All is well."""
        await self._post({"clear": True})

    async def _post(self, body: Mapping[str, object]) -> None:
        async with self.http.post(f"{self.url}/faults", json=body) as answer:
            assert answer.status == 200, await answer.text()
