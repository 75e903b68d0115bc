"""What all others notice of one chat that answers after 30 seconds and one put off for 300."""

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

from aiohttp import ClientSession

from benchmarks.processes import HOUSE, TOKEN, Running, start
from benchmarks.slow_chats.asking import RATE, asked
from benchmarks.storm import office, witness
from benchmarks.storm.processes import telegram
from benchmarks.storm.script import BEGINS, Script, Size, written
from benchmarks.table import show

# Reminders a second, to so many people.
REMINDERS, PEOPLE = 8, 120


@dataclass(frozen=True)
class Seen:
    """What the others had: milliseconds to each answer, and from due to arrived."""

    answers: Sequence[float]
    reminders: Sequence[float]
    spoilt: int


async def measure(*, quick: bool) -> None:
    """Print the table."""
    seconds = 10 if quick else 40
    # At the same time, so that whatever else the machine does befalls both.
    without, beside = await asyncio.gather(
        _lived(seconds, core=1, spoil=False), _lived(seconds, core=2, spoil=True)
    )
    rows = [
        (what, name, str(len(taken)), f"{median(taken):.0f}", f"{_p99(taken):.0f}", ratio)
        for what, pick in (("answers", lambda one: one.answers), ("reminders", _reminders))
        for name, taken, ratio in (
            ("without them", pick(without), ""),
            ("beside them", pick(beside), f"{_p99(pick(beside)) / _p99(pick(without)):.2f}"),
        )
    ]
    show(
        "All others, beside a chat that answers after 30 s and one that is put off for 300",
        ("", "", "messages", "median ms", "p99 ms", "ratio of p99"),
        rows,
        f"Wanted: below 2. {RATE:.0f} questions and {REMINDERS} reminders a second, 30 allowed.",
        f"The two chats ask as well, once a second; {beside.spoilt} of their calls were spoilt.",
        "Both offices live at the same time, each on a processor of its own.",
    )


def _reminders(one: Seen) -> Sequence[float]:
    return one.reminders


def _p99(taken: Sequence[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.99)]


async def _lived(seconds: int, *, core: int, spoil: bool) -> Seen:
    """One run of the product, with everything else the same."""
    script = written(1, Size(owed=REMINDERS * seconds, span=seconds, people=PEOPLE))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store, url = folder / "telegram.db", f"sqlite:///{folder / 'convoke.db'}"
        config = office.settings(folder)
        await office.prepare(url, store, script, config)
        fake = await telegram(store, (BEGINS - timedelta(minutes=5)).isoformat())
        product = await _product(core, fake.first_line, url, config, folder)
        try:
            async with ClientSession() as http:
                bad = script.readers[:2] if spoil else ()
                answers = await asked(fake.first_line, http, bad, seconds)
        finally:
            await product.end()
            await fake.end()
        return _seen(answers, script, store)


async def _product(core: int, fake: str, url: str, config: Path, folder: Path) -> Running:
    return await start(
        core, "-m", "bot", "run", "--config", str(config), log=folder / "product.log",
        CONVOKE_DATABASE__URL=url,
        CONVOKE_TELEGRAM__API_BASE=fake,
        CONVOKE_TELEGRAM__TOKEN=TOKEN,
        CONVOKE_TELEGRAM__USERNAME="convoke_bot",
        CONVOKE_TELEGRAM__RATE="30",
        CONVOKE_SANDBOX__URL=fake,
        CONVOKE_WEB__PORT="0",
        CONVOKE_READING__GAZETTEER=str(HOUSE / "var/gazetteer.db"),
    )  # fmt: skip


def _seen(answers: Sequence[float], script: Script, store: Path) -> Seen:
    """The other side's log says when each reminder arrived, on the clock by which it was due."""
    bad = script.readers[:2]
    late = []
    for call in witness.calls(store):
        due = [one.due for one in script.activities if one.title in call.text]
        if due and call.accepted and call.chat not in bad:
            late.append((call.clock - due[0]).total_seconds() * 1000)
    spoilt = sum(call.fault is not None for call in witness.calls(store))
    assert len(late) > 0.9 * sum(
        chat not in bad for one in script.activities for chat in one.guests
    )
    return Seen(answers, late, spoilt)
