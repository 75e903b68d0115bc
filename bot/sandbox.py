"""``convoke sandbox``: a Telegram on localhost beside the product, which it keeps running."""

import asyncio
import os
import secrets
import signal
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot import sample
from bot.refusing import Refused
from bot.settings import Settings, read
from bot.supervising import answering, keep_running
from sandbox.server import WORLD, create_app
from sandbox.store import Store

VAR = Path("var")
DATABASE = VAR / "sandbox.db"
TELEGRAM = VAR / "telegram.db"
PID = VAR / "sandbox.pid"
TOKEN = "42:SANDBOX"  # noqa: S105 -- it opens nothing
USERNAME = "ConvokeSandboxBot"


def serve(
    settings: Settings, config: Path | None, *, port: int, begin: str, speed: float = 1.0
) -> None:
    """Serve the chat page at ``port`` and calendars at the next one, until told to stop.

    :param begin: ``fresh`` or ``empty`` to begin anew, otherwise to go on where it was.
    :param speed: seconds of its clock, and of Telegram's limits, in each real one.
    """
    VAR.mkdir(exist_ok=True)
    if begin or not (DATABASE.exists() and TELEGRAM.exists()):
        _clear(DATABASE, TELEGRAM)
    asyncio.run(_serve(settings, config, port, begin=begin, speed=speed))


def _clear(*paths: Path) -> None:
    for path in paths:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


async def _serve(
    settings: Settings, config: Path | None, port: int, *, begin: str, speed: float
) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    now = datetime.fromisoformat(sample.part("office")["clock"])
    people = sample.people(known=begin != "empty")
    app = create_app(TELEGRAM, token=TOKEN, people=people, now=now, username=USERNAME, speed=speed)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as taken:
            raise Refused(f"Port {port} is taken: choose another with --port.") from taken
        page: int = runner.addresses[0][1]
        await _run_beside(settings, config, page, app[WORLD].store, stopped, begin=begin, now=now)
    finally:
        await runner.cleanup()


async def _run_beside(
    settings: Settings,
    config: Path | None,
    port: int,
    store: Store,
    stopped: asyncio.Event,
    *,
    begin: str,
    now: datetime,
) -> None:
    url = f"http://127.0.0.1:{port}"
    _say(f"Chat page:      {url}/", f"Bot API:        {url}")
    if begin:
        store.keep("empty", begin == "empty")
    empty = bool(store.setting("empty", False))
    os.environ.update(_environ(settings, url, port + 1, store))
    tried = read(config)
    feed = await asyncio.to_thread(_prepare, tried, now, _kept(store, "feed"), not empty)
    store.keep("office", {"feed": feed, "page": url, **sample.named()})
    running = asyncio.create_task(keep_running(config, stopped, pid=PID, speaks=empty))
    serving = asyncio.create_task(answering(tried.web.public_url))
    done, _ = await asyncio.wait({running, serving}, return_when=asyncio.FIRST_COMPLETED)
    if serving in done:
        _say(f"Calendar feed:  {feed}")
    serving.cancel()
    await running


def _environ(settings: Settings, url: str, web_port: int, store: Store) -> dict[str, str]:
    """What differs in the product: a database and a key of its own, and this Telegram."""
    return {
        "CONVOKE_DATABASE__URL": f"sqlite:///{DATABASE}",
        "CONVOKE_TELEGRAM__API_BASE": url,
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__USERNAME": USERNAME,
        "CONVOKE_SANDBOX__URL": url,
        "CONVOKE_WEB__HOST": "127.0.0.1",
        "CONVOKE_WEB__PORT": str(web_port),
        "CONVOKE_WEB__PUBLIC_URL": f"http://127.0.0.1:{web_port}",
        "CONVOKE_OFFICE__NAME": sample.named()["name"],
        "CONVOKE_OFFICE__TIMEZONE": sample.named()["timezone"],
        "CONVOKE_OFFICE__KEY": _kept(store, "key"),
        "CONVOKE_READING__GAZETTEER": str(settings.reading.gazetteer),
        "CONVOKE_READING__PUBLIC_HOLIDAYS": str(settings.reading.public_holidays),
    }


def _kept(store: Store, name: str) -> str:
    """A secret of this sandbox, made when it is first asked for."""
    found = store.setting(f"secret:{name}")
    if found is None:
        found = secrets.token_urlsafe(32)
        store.keep(f"secret:{name}", found)
    return str(found)


def _prepare(settings: Settings, now: datetime, secret: str, full: bool) -> str:
    """Make the office once, with the sample or empty; the address of its calendar."""
    from bot import opening

    opening.places(settings)
    if not DATABASE.exists():
        # Half an office would be taken for a whole one at the next start.
        made = DATABASE.with_name(f"{DATABASE.name}.new")
        _clear(made)
        opening.office(settings.at(f"sqlite:///{made}"), now, secret, sample=full)
        made.replace(DATABASE)
    return f"{settings.web.public_url}/cal/{secret}/programme-en.ics"


def _say(*sentences: str) -> None:
    for sentence in sentences:
        print(sentence, flush=True)  # noqa: T201 -- for whoever starts it
