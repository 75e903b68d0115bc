"""Debian's Chromium, without a screen, for whoever looks at pages."""

import atexit
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from playwright.async_api import Browser, async_playwright, expect

from tests.patience import PATIENCE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = "Debian's chromium is not installed: apt-get install chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
LENT = [sys.executable, "-m", "playwright", "launch-server", "--browser", "chromium", "--config"]

# Milliseconds, all of them.
expect.set_options(timeout=PATIENCE * 1000)


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """The browser of this process, lent for a block: all that is opened in it ends with that."""
    async with async_playwright() as playwright:
        lent = await playwright.chromium.connect(_address(), timeout=PATIENCE * 1000)
        yield lent
        await lent.close()


@cache
def _address() -> str:
    """Where the browser waits: started when it is first asked for, ended with this process."""
    options = {"executablePath": CHROMIUM, "args": ARGUMENTS, "timeout": PATIENCE * 1000}
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "options.json"
        config.write_text(json.dumps(options), encoding="utf-8")
        # In a group of its own: what ends it has to reach whatever it has started.
        server = subprocess.Popen(
            [*LENT, str(config)], stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        atexit.register(_end, server)
        assert server.stdout is not None
        return server.stdout.readline().strip()


def _end(server: subprocess.Popen[str]) -> None:
    os.killpg(server.pid, signal.SIGTERM)
    server.communicate()
