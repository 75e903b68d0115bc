"""``convoke sandbox``: a Telegram on localhost beside the product, which it keeps running."""

import asyncio
import os
import secrets
import signal
import sys
from contextlib import suppress
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, web

from bot.sample import part
from bot.settings import Settings, read
from sandbox.server import WORLD, create_app
from sandbox.store import Store

VAR = Path("var")
DATABASE = VAR / "sandbox.db"
TELEGRAM = VAR / "telegram.db"
TOKEN = "42:SANDBOX"  # noqa: S105 -- it opens nothing
USERNAME = "ConvokeSandboxBot"
RESTART_AFTER = 0.5
LOOK_AGAIN = 0.1


def serve(settings: Settings, config: Path | None, *, port: int, begin: str) -> None:
    """Serve the chat page at ``port`` and calendars at the next one, until told to stop.

    :param begin: ``fresh`` or ``empty`` to begin anew, otherwise to go on where it was.
    """
    VAR.mkdir(exist_ok=True)
    if begin or not (DATABASE.exists() and TELEGRAM.exists()):
        _clear()
    asyncio.run(_serve(settings, config, port, sample=begin != "empty"))


def _clear() -> None:
    for path in (DATABASE, TELEGRAM):
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


async def _serve(settings: Settings, config: Path | None, port: int, *, sample: bool) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    now = datetime.fromisoformat(part("office")["clock"])
    people = _people(known=sample)
    app = create_app(TELEGRAM, token=TOKEN, people=people, now=now, username=USERNAME)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        _say(f"Chat page:      {url}/", f"Bot API:        {url}")
        store = app[WORLD].store
        os.environ.update(_environ(settings, url, runner.addresses[0][1] + 1, store))
        tried = read(config)
        feed = await asyncio.to_thread(_prepare, tried, now, _kept(store, "feed"), sample)
        store.keep("office", {"feed": feed, "page": url, **_named()})
        running = asyncio.create_task(_keep_running(config, stopped))
        await _answering(tried.web.public_url, stopped)
        _say(f"Calendar feed:  {feed}")
        await running
    finally:
        await runner.cleanup()


async def _answering(url: str, stopped: asyncio.Event) -> None:
    """Wait until the product serves, so that the address printed next leads somewhere."""
    async with ClientSession() as http:
        while not stopped.is_set():
            with suppress(ClientError):
                async with http.get(f"{url}/healthz") as answer:
                    if answer.status == HTTPStatus.OK:
                        return
            await asyncio.sleep(LOOK_AGAIN)


def _people(*, known: bool) -> list[dict[str, Any]]:
    return [
        {
            "id": one["telegram_id"],
            "first_name": one["name"],
            "language_code": one["language"].partition("_")[0],
            "started": known and one["started"],
        }
        for one in part("people")["people"]
    ]


def _named() -> dict[str, str]:
    office = part("office")
    return {"name": office["name"], "timezone": office["timezone"]}


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
        "CONVOKE_OFFICE__NAME": _named()["name"],
        "CONVOKE_OFFICE__TIMEZONE": _named()["timezone"],
        "CONVOKE_OFFICE__KEY": _kept(store, "key"),
        "CONVOKE_READING__GAZETTEER": str(settings.reading.gazetteer),
    }


def _kept(store: Store, name: str) -> str:
    """A secret of this sandbox, made when it is first asked for."""
    found = store.setting(f"secret:{name}")
    if found is None:
        found = secrets.token_urlsafe(32)
        store.keep(f"secret:{name}", found)
    return str(found)


def _prepare(settings: Settings, now: datetime, secret: str, sample: bool) -> str:
    """Make the office once, with the sample or empty; the address of its calendar."""
    from bot import opening

    opening.places(settings)
    if not DATABASE.exists():
        opening.office(settings, now, secret, sample=sample)
    return f"{settings.web.public_url}/cal/{secret}/programme-en.ics"


def _say(*sentences: str) -> None:
    for sentence in sentences:
        print(sentence, flush=True)  # noqa: T201 -- for whoever starts it


async def _keep_running(config: Path | None, stopped: asyncio.Event) -> None:
    """Start the product, and start it again when it dies, until told to stop."""
    command = [sys.executable, "-m", "bot", "run", *(["--config", str(config)] if config else [])]
    ended = asyncio.create_task(stopped.wait())
    while not stopped.is_set():
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.DEVNULL)
        (VAR / "sandbox.pid").write_text(f"{process.pid}\n")
        waiting = asyncio.create_task(process.wait())
        await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
        if stopped.is_set():
            with suppress(ProcessLookupError):
                process.terminate()
            await waiting
            return
        await asyncio.wait({ended}, timeout=RESTART_AFTER)
