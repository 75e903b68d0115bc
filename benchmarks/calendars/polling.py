"""A thousand people's calendars asked for at once: first whole, then as their programs do."""

import asyncio
import tempfile
import time
from pathlib import Path
from statistics import median

from sqlalchemy import insert
from yarl import URL

from benchmarks.calendars.offices import NOW, filled
from benchmarks.processes import Running, start
from benchmarks.table import show
from db.database import Database
from db.tables import Participation, Person

FEEDS, ACTIVITIES, PARTS = 1_000, 1_000, 20
AT_ONCE = 100  # connections
Asked = tuple[int, float, str]  # status, milliseconds, ETag


def peopled(folder: Path, people: int) -> None:
    """An office in which each person takes part in twenty activities of the year ahead."""
    database: Database = filled(folder, ACTIVITIES)
    with database.transaction(writes=True) as session:
        persons = [
            {"id": n, "name": f"P{n}", "language": "en_GB", "zone": "UTC", "created_at": NOW,
             "brief": False, "discreet": False, "version": 1}
            for n in range(2, people + 2)
        ]  # fmt: skip
        session.execute(insert(Person), persons)
        parts = [
            {"activity_id": (n * 7 + k * 41) % 900 + 1, "person_id": n, "role": "participant",
             "answer": "accepted", "muted": False}
            for n in range(2, people + 2)
            for k in range(PARTS)
        ]  # fmt: skip
        session.execute(insert(Participation), parts)
    database.close()


async def measure(*, quick: bool = False) -> None:
    """Print the table: everybody at once, then everybody again, then again after one change."""
    feeds = FEEDS // 10 if quick else FEEDS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await asyncio.to_thread(peopled, folder, feeds)
        before = await start(
            1, "-m", "benchmarks.calendars.servers", "people", name, str(feeds), log=folder / "log"
        )
        try:
            await _polled(before, (folder / "secrets").read_text().split(), feeds)
        finally:
            await before.end()


async def _polled(server: Running, secrets: list[str], feeds: int) -> None:
    empty, rows = server.resident, []
    tags = dict.fromkeys(secrets, "")
    for what, change in (("first", False), ("again", False), ("after a change", True)):
        if change:
            await _get(URL(server.first_line), "/change", "")
        begun = time.perf_counter()
        found = await _round(URL(server.first_line), tags)
        taken = time.perf_counter() - begun
        spans = sorted(span for _, span, _ in found.values())
        same = sum(status == 304 for status, _, _ in found.values())
        wrong = sum(status not in {200, 304} for status, _, _ in found.values())
        tags = {secret: one[2] for secret, one in found.items()}
        rows.append(
            (
                what,
                f"{feeds / taken:,.0f}",
                f"{same / feeds:.0%}",
                f"{median(spans):.0f}",
                f"{spans[int(len(spans) * 0.99)]:.0f}",
                str(wrong),
                f"{server.resident - empty:.0f}",
            )
        )
    show(
        f"{feeds:,} people's calendars of {PARTS} activities, {AT_ONCE} connections at once",
        ("round", "a second", "304", "median ms", "p99 ms", "errors", "MB more"),
        rows,
        f"Memory is that of the server, over the {empty:.0f} MB it had before the first round.",
    )


async def _round(url: URL, tags: dict[str, str]) -> dict[str, Asked]:
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(secret: str) -> Asked:
        async with turns:
            return await _asked(url, secret, tags[secret])

    found = await asyncio.gather(*(one(secret) for secret in tags))
    return dict(zip(tags, found, strict=True))


async def _asked(url: URL, secret: str, tag: str) -> Asked:
    return await _get(url, f"/cal/{secret}/programme-en.ics", tag)


async def _get(url: URL, path: str, tag: str) -> Asked:
    begun = time.perf_counter()
    reader, writer = await asyncio.open_connection(url.host, url.port)
    known = f"If-None-Match: {tag}\r\n" if tag else ""
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: {url.host}\r\nConnection: close\r\n"
        f"Accept-Encoding: gzip\r\n{known}\r\n".encode()
    )
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    head = answer.partition(b"\r\n\r\n")[0].decode()
    etag = next((x[6:] for x in head.split("\r\n") if x.startswith("Etag: ")), "")
    return int(head.split()[1]), (time.perf_counter() - begun) * 1000, etag
