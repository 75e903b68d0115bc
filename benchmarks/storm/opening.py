"""Everything that a storm needs, opened and closed in order."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession
from sqlalchemy import make_url

from benchmarks.storm import office
from benchmarks.storm.deaths import Deaths
from benchmarks.storm.failing import Failing
from benchmarks.storm.hand import Hand
from benchmarks.storm.line import Line
from benchmarks.storm.processes import Convoke, preload, telegram
from benchmarks.storm.script import BEGINS, written
from benchmarks.storm.setup import Storm, environ
from benchmarks.storm.stage import Stage, time_at
from db.database import engine


@asynccontextmanager
async def stage(
    storm: Storm, url: str, folder: Path, restart: Callable[[], None] | None = None
) -> AsyncIterator[Stage]:
    """Everything prepared; the other side serves, the processes do not live yet."""
    preload()
    script, config = written(storm.seed, storm.size), office.settings(folder)
    said = await office.prepare(url, folder / "telegram.db", script, config)
    async with AsyncExitStack() as stack:
        other_side = await telegram(folder / "telegram.db", BEGINS.isoformat())
        stack.push_async_callback(other_side.end)
        http = await stack.enter_async_context(ClientSession())
        watching = engine(url)
        stack.callback(watching.dispose)
        here = other_side.first_line
        hand = await Hand.of(script, url, said.rules(), lambda: time_at(http, here))
        stack.callback(hand.close)
        lines = await _lines(storm, url, stack)
        processes = [
            Convoke(f"process-{n}", folder, config, environ(storm, here, one))
            for n, one in enumerate(_urls(storm, url, lines), start=1)
        ]
        for one in processes:
            stack.push_async_callback(one.swept)
        deaths = Deaths(processes, watching, storm.lease, storm.seed)
        failing = Failing(here, http, storm.seed, storm.patience * 2 / 3)
        yield Stage(
            storm, script, folder, other_side, http, hand, deaths, failing, lines, restart
        )  # fmt: skip


async def _lines(storm: Storm, url: str, stack: AsyncExitStack) -> list[Line]:
    data = Path(str(make_url(url).query.get("host", "")))
    lines = [Line(data) for _ in range(storm.processes)] if storm.lines else []
    for line in lines:
        await line.mend()
        stack.push_async_callback(line.cut)
    return lines


def _urls(storm: Storm, url: str, lines: Sequence[Line]) -> list[str]:
    """Where each process finds the database."""
    if not lines:
        return [url] * storm.processes
    name = make_url(url).database
    return [
        f"postgresql+psycopg://postgres@127.0.0.1:{line.port}/{name}?connect_timeout=2"
        for line in lines
    ]
