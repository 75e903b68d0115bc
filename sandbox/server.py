"""Assembly: one aiohttp application with the Bot API, the people side and the chat page."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox import world as worlds
from sandbox.botapi import door
from sandbox.limits import Rates

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
    monotonic: Callable[[], float] = time.monotonic,
    log: bool = True,
) -> web.Application:
    """Make the sandbox.

    ``store`` is a file that is begun or gone on with, or ``":memory:"``. ``people`` are mappings
    with id, first_name, language_code and started; ``now`` is where the clock of a new store
    begins. ``limits`` are Telegram's or :meth:`Rates.lifted`; they, and the running of the clock,
    go by ``monotonic`` seconds. ``log=False`` keeps no calls, for benchmarks.
    """
    world = worlds.make(
        store,
        token=token,
        username=username,
        people=people,
        now=now,
        rates=limits,
        monotonic=monotonic,
        log=log,
    )
    app = web.Application(client_max_size=LARGEST_UP)
    app[WORLD] = world
    app.add_routes(door.routes(world))
    app.on_cleanup.append(_close)
    return app


async def _close(app: web.Application) -> None:
    world = app[WORLD]
    world.clock.told()
    world.store.close()
