"""Assembly: one aiohttp application with the Bot API, the people side and the chat page."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox import world as worlds
from sandbox.botapi import door
from sandbox.limits import Rates
from sandbox.pace import Pace
from sandbox.routes import page, witness
from sandbox.routes.asking import sentences
from sandbox.routes.clock import ClockSide
from sandbox.routes.groups import GroupSide
from sandbox.routes.people import PeopleSide
from sandbox.webhook import Webhook

WORLD = web.AppKey("world", worlds.World)
LARGEST_UP = 51 * 1024 * 1024


def create_app(
    store: Path | str,
    *,
    token: str,
    people: Sequence[Mapping[str, Any]],
    now: datetime,
    limits: Rates = Rates(),  # noqa: B008 - frozen
    username: str = "ConvokeSandboxBot",
    name: str = "Convoke",
    monotonic: Callable[[], float] = time.monotonic,
    speed: float = 1.0,
    log: bool = True,
    patience: float = 1.0,
) -> web.Application:
    """Make the sandbox.

    ``store`` is a file that is begun or gone on with, or ``":memory:"``. ``people`` are mappings
    with id, first_name, language_code and started; ``now`` is where the clock of a new store
    begins. ``limits`` are Telegram's or :meth:`Rates.lifted`; they, and the running of the clock,
    go by ``monotonic`` seconds, ``speed`` of them in each. ``log=False`` keeps no calls, for
    benchmarks. ``patience`` is the first wait, in seconds, after a webhook has failed.
    """
    world = worlds.make(
        store,
        token=token,
        username=username,
        name=name,
        people=people,
        now=now,
        rates=limits,
        pace=Pace(monotonic, speed),
        log=log,
    )
    app = web.Application(client_max_size=LARGEST_UP, middlewares=[sentences])
    app[WORLD] = world
    app.add_routes(door.routes(world))
    app.add_routes(PeopleSide(world).routes())
    app.add_routes(GroupSide(world).routes())
    app.add_routes(ClockSide(world).routes())
    app.add_routes(witness.routes(world))
    app.add_routes(page.routes(world))
    app.on_shutdown.append(_hush)
    app.cleanup_ctx.append(partial(_open, patience=patience))
    return app


async def _hush(app: web.Application) -> None:
    world = app[WORLD]
    for bell in (world.messages.bell, world.updates.bell, world.closing):
        bell.close()


async def _open(app: web.Application, *, patience: float) -> AsyncIterator[None]:
    world = app[WORLD]
    webhook = asyncio.create_task(Webhook(world, patience=patience).run())
    yield
    webhook.cancel()
    with suppress(asyncio.CancelledError):
        await webhook
    world.clock.told()
    world.store.close()
