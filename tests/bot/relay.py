"""A way from one process to the other side, which can be cut; and that process."""

import signal
from asyncio.subprocess import Process
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import ClientSession, web


@dataclass
class Relay:
    """Hands on what one process says to Telegram, and keeps who was written to."""

    http: ClientSession
    telegram: str
    written: Counter[int] = field(default_factory=Counter)

    async def __call__(self, request: web.Request) -> web.Response:
        """One call there and back."""
        body, kind = await request.read(), request.headers.get("Content-Type", "")
        if request.path.endswith("/sendMessage"):
            self.written[int(str((await request.post())["chat_id"]))] += 1
        async with self.http.request(
            request.method, f"{self.telegram}{request.path_qs}", data=body,
            headers={"Content-Type": kind},
        ) as answer:  # fmt: skip
            return web.Response(
                body=await answer.read(), status=answer.status, content_type=answer.content_type
            )


@dataclass
class One:
    """One process of the office."""

    relay: Relay
    port: int
    process: Process
    taken: set[int] = field(default_factory=set)

    @property
    def pid(self) -> int:
        """Its number."""
        return self.process.pid

    def strike(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)

    async def dies(self) -> None:
        """``kill -9``."""
        with suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()
