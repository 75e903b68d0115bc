"""Several real processes on one PostgreSQL, each with a way of its own to the other side."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientConnectionError, web
from sqlalchemy.orm import Session

from db.tables import SenderLease
from tests.bot.relay import One, Relay
from tests.patience import PATIENCE
from tests.ports import two_free_ports
from tests.post import TOKEN, Post
from web.server import listen

HOUSE = Path(__file__).parents[2]
LEASE = 8.0
GLANCE = 0.1


@dataclass
class Several:
    """All of them, behind one door at which Telegram's updates come in by turns."""

    post: Post
    all: list[One] = field(default_factory=list)
    came: int = 0

    async def door(self, request: web.Request) -> web.Response:
        """Bring an update to the next process, or to the one after it where that is dead."""
        update, body = await request.json(), await request.read()
        for _ in self.all:
            self.came += 1
            one = self.all[self.came % len(self.all)]
            to = f"http://127.0.0.1:{one.port}{request.path}"
            with suppress(ClientConnectionError):
                async with self.post.http.post(to, data=body, headers=request.headers) as answer:
                    if answer.ok:
                        one.taken.add(update["message"]["chat"]["id"])
                    return web.Response(status=answer.status)
        return web.Response(status=502)

    async def holder(self) -> One:
        """The one that sends."""
        while True:
            owner = await self.post.office.read(_owner)
            found = [one for one in self.all if owner and f":{one.pid}:" in owner]
            if found:
                return found[0]
            await asyncio.sleep(GLANCE)

    async def clock(self, moment: str) -> None:
        """Put the clock of the sandbox, which all follow."""
        async with self.post.http.post(f"{self.post.url}/clock", json={"now": moment}) as answer:
            assert answer.status == 200, await answer.text()

    async def says(self, who: int, text: str) -> None:
        """Somebody writes."""
        address = f"{self.post.url}/people/{who}/messages"
        async with self.post.http.post(address, json={"text": text}) as answer:
            assert answer.status == 201, await answer.text()


def _owner(session: Session) -> str | None:
    lease = session.get(SenderLease, 1)
    return lease.owner if lease else None


@asynccontextmanager
async def several(
    post: Post, folder: Path, places: Path, *, many: int, rate: int = 0
) -> AsyncIterator[Several]:
    """So many processes that serve; whatever is left of them in the end is killed."""
    made = Several(post)
    app = web.Application()
    app.router.add_post("/telegram/{secret}", made.door)
    runner, port = await listen(app, "127.0.0.1", 0)
    runners = [runner]
    try:
        for number in range(many):
            relay = Relay(post.http, post.url)
            way = web.Application()
            way.router.add_route("*", "/{path:.*}", relay.__call__)
            runner, to = await listen(way, "127.0.0.1", 0)
            runners.append(runner)
            serves = two_free_ports(12400 + 2 * len(made.all))
            environ = _environ(post, places, relay=to, door=port, port=serves, rate=rate)
            process = await _begun(folder / f"process {number}.log", environ)
            made.all.append(One(relay, serves, process))
        await asyncio.gather(*(_serves(one.process) for one in made.all))
        yield made
    finally:
        for one in made.all:
            await one.dies()
        for runner in runners:
            await runner.cleanup()


def _environ(
    post: Post, places: Path, *, relay: int, door: int, port: int, rate: int
) -> dict[str, str]:
    url = post.office.database.engine.url.render_as_string(hide_password=False)
    return {
        "CONVOKE_DATABASE__URL": url,
        "CONVOKE_DATABASE__LEASE": str(LEASE),
        "CONVOKE_TELEGRAM__API_BASE": f"http://127.0.0.1:{relay}",
        "CONVOKE_TELEGRAM__PATIENCE": str(LEASE / 4),
        "CONVOKE_TELEGRAM__RATE": str(rate),
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__USERNAME": "convoke_bot",
        "CONVOKE_TELEGRAM__MODE": "webhook",
        "CONVOKE_SANDBOX__URL": post.url,
        "CONVOKE_WEB__PORT": str(port),
        "CONVOKE_WEB__PUBLIC_URL": f"http://127.0.0.1:{door}",
        "CONVOKE_READING__GAZETTEER": str(places),
        "PYTHONPATH": str(HOUSE),
    }


async def _begun(log: Path, environ: dict[str, str]) -> Process:
    clean = {name: said for name, said in os.environ.items() if not name.startswith("CONVOKE_")}
    with log.open("ab") as errors:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=log.parent, env=clean | environ,
            stdin=DEVNULL, stdout=PIPE, stderr=errors,
        )  # fmt: skip


async def _serves(process: Process) -> None:
    """Until its first line says so."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        assert (await process.stdout.readline()).startswith(b"Calendars:")
