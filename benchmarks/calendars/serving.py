"""A calendar over HTTP, packed and answered with 304, against a bare handler of its octets."""

import asyncio
import os
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

from yarl import URL

from benchmarks.calendars import radicale
from benchmarks.calendars.offices import filled
from benchmarks.processes import HOUSE, Running, start
from benchmarks.table import show

CONNECTIONS, ROUNDS = 8, 5
SECONDS, QUICK = 3.0, 1.0


async def measure(*, quick: bool = False) -> None:
    """Print the table: rounds of both servers in turn, each server on a processor of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled(folder, 1_000).close()
        log = folder / "log"
        product = await _started("product", folder, log)
        plain = urllib.request.Request(product.first_line, headers={"Accept-Encoding": "identity"})  # noqa: S310 -- our own address
        octets = await asyncio.to_thread(lambda: urllib.request.urlopen(plain).read())  # noqa: S310 -- our own address
        (folder / "feed.ics").write_bytes(octets)
        bare = await _started("bare", folder, log)
        try:
            _pin(2)
            seconds = QUICK if quick else SECONDS
            await _compared(product, bare, len(octets), seconds)
            await _beside_radicale(product, folder / "radicale", octets, seconds)
        finally:
            await product.end()
            await bare.end()
            _pin(*range(os.cpu_count() or 1))


async def _started(kind: str, folder: Path, log: Path) -> Running:
    return await start(1, "-m", "benchmarks.calendars.servers", kind, str(folder), log=log)


async def _compared(product: Running, bare: Running, size: int, seconds: float) -> None:
    rows = []
    for what, header in (
        ("GET, packed", "Accept-Encoding: gzip"),
        ("GET, 304", "Accept-Encoding: gzip\r\nIf-None-Match: {}"),
    ):
        rates: dict[str, list[float]] = {"product": [], "bare": []}
        shares = []
        for _ in range(ROUNDS):
            for server, name in ((bare, "bare"), (product, "product")):
                asked = header.format(await _tag(server.first_line))
                rate, share = await _rate(server, asked, seconds)
                rates[name].append(rate)
                shares.append(share)
        ratio = median(a / b for a, b in zip(rates["product"], rates["bare"], strict=True))
        ours, theirs = (f"{median(rates[name]):,.0f}" for name in ("product", "bare"))
        rows.append((what, theirs, ours, f"{ratio:.2f}", "0.70", f"{min(shares):.0%}"))
    show(
        f"A calendar of {size:,} octets over HTTP ({CONNECTIONS} connections, "
        f"median of {ROUNDS} rounds in turn)",
        ("what", "bare, a second", "Convoke, a second", "ratio", "at least", "processor at least"),
        rows,
        "The server has processor 1 for itself and its client processor 2; the share is of the",
        "server's: below 100 % it waited for its client or was disturbed.",
    )


async def _beside_radicale(product: Running, folder: Path, octets: bytes, seconds: float) -> None:
    python = await asyncio.to_thread(radicale.installed, HOUSE / "var" / "radicale")
    if isinstance(python, str):
        print(f"\nRadicale, which serves calendars too, could not be installed: {python}")
        return
    theirs = await radicale.started(python, folder, octets)
    rows = []
    try:
        for what, again in (("GET, packed", False), ("GET with the ETag known", True)):
            asked = f"If-None-Match: {await _tag(product.first_line)}" if again else ""
            ours, _ = await _rate(product, f"Accept-Encoding: gzip\r\n{asked}".strip(), seconds)
            rate, status = await radicale.rate(theirs, seconds, again=again)
            rows.append((what, f"{rate:,.1f} ({status})", f"{ours:,.0f}", f"{ours / rate:,.0f}"))
    finally:
        await theirs.end()
    show(
        f"The same events from Radicale {radicale.VERSION}, warm, a second of the processor",
        ("what", "Radicale (status)", "Convoke", "ratio"),
        rows,
        "It is a store to write to, and looks at each of its events for every answer.",
    )


async def _tag(address: str) -> str:
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})  # noqa: S310 -- our own address
    with await asyncio.to_thread(urllib.request.urlopen, asked) as answer:
        return str(answer.headers["ETag"])


async def _rate(server: Running, header: str, seconds: float) -> tuple[float, float]:
    """Answers a second of processor time, and the share of the time that the server had."""
    until = time.monotonic() + seconds
    used, begun = server.seconds, time.monotonic()
    counts = await asyncio.gather(
        *(_client(URL(server.first_line), header, until) for _ in range(CONNECTIONS))
    )
    used, taken = server.seconds - used, time.monotonic() - begun
    return sum(counts) / used, used / taken


async def _client(url: URL, header: str, until: float) -> int:
    """One connection that asks again as soon as it is answered; it reads no more than it must."""
    reader, writer = await asyncio.open_connection(url.host, url.port, limit=1 << 20)
    request = f"GET {url.raw_path} HTTP/1.1\r\nHost: {url.host}\r\n{header}\r\n\r\n".encode()
    count = 0
    while time.monotonic() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        _, _, length = head.lower().partition(b"content-length: ")
        if length and b" 304 " not in head[:20]:
            await reader.readexactly(int(length.partition(b"\r\n")[0]))
        count += 1
    writer.close()
    await writer.wait_closed()
    return count


def _pin(*cores: int) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core % (os.cpu_count() or 1) for core in cores})
