"""Radicale 3, which serves calendars too, with the same events: how often a second, and ours to it.

It is installed into a folder of its own for this; where that cannot be, the table says why.
"""

import asyncio
import base64
import re
import socket
import subprocess
import time
import venv
from pathlib import Path

from yarl import URL

from benchmarks.processes import Running, pinned

VERSION = "3.9.0"
CONFIG = """[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {folder}
[logging]
level = critical
"""
EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
USER = base64.b64encode(b"office:office").decode()
PATIENCE = 20.0  # seconds until it listens


def installed(folder: Path) -> Path | str:
    """The Python that has it, or why there is none."""
    python = folder / "bin" / "python"
    if (folder / "ready").exists():
        return python
    try:
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, f"radicale=={VERSION}"], check=True, capture_output=True, timeout=300)
        (folder / "ready").touch()
    except (OSError, subprocess.SubprocessError) as fault:
        said = getattr(fault, "stderr", None) or str(fault).encode()
        return said.decode(errors="replace").strip().splitlines()[-1]
    return python


def stored(folder: Path, calendar: bytes) -> None:
    """The events of a calendar as one collection, one file for each."""
    kept = folder / "collection-root" / "office" / "programme"
    kept.mkdir(parents=True)
    (kept / ".Radicale.props").write_text('{"tag": "VCALENDAR"}')
    head, tail = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n", b"END:VCALENDAR\r\n"
    for number, event in enumerate(EVENT.findall(calendar)):
        (kept / f"{number}.ics").write_bytes(head + event + tail)


async def started(python: Path, folder: Path, calendar: bytes) -> Running:
    """It, listening, on processor 1."""
    stored(folder, calendar)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder / "config"
    config.write_text(CONFIG.format(port=port, folder=folder))
    process = await asyncio.create_subprocess_exec(
        str(python), "-m", "radicale", "--config", str(config),
        preexec_fn=pinned(1), stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    running = Running(process, f"http://127.0.0.1:{port}/office/programme/")
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            await asked(URL(running.first_line), "")
        except OSError:
            await asyncio.sleep(0.1)
        else:
            return running
    await running.end()
    raise TimeoutError("Radicale does not listen")


async def asked(url: URL, header: str) -> bytes:
    """What it answers to one GET; it closes the connection each time."""
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(
        f"GET {url.raw_path} HTTP/1.1\r\nHost: {url.host}\r\nAuthorization: Basic {USER}\r\n"
        f"Connection: close\r\nAccept-Encoding: gzip\r\n{header}\r\n".encode()
    )
    answer = await reader.read()
    writer.close()
    return answer


async def rate(running: Running, seconds: float, *, again: bool) -> tuple[float, int]:
    """Answers a second of its processor once it is warm, and the status of the last.

    :param again: it is told the ETag that it gave.
    """
    url = URL(running.first_line)
    first = await asked(url, "")
    tag = re.findall(rb"(?im)^etag: (.+?)\r", first)
    header = f"If-None-Match: {tag[0].decode()}\r\n" if again and tag else ""
    used, until, count, last = running.seconds, time.monotonic() + seconds, 0, first
    while time.monotonic() < until:
        last, count = await asked(url, header), count + 1
    status = int(last.split()[1])
    return count / max(running.seconds - used, 0.01), status
