"""How fast documents are read: lines per second, growth with length, memory."""

import asyncio
import resource
import time
from dataclasses import dataclass
from datetime import date

from benchmarks.reading.held import watched
from benchmarks.reading.texts import texts
from benchmarks.reading.truth import documents, ours
from benchmarks.table import show
from reading.apart import Apart, Asked
from reading.documents import read_document
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build

TODAY = date(2016, 7, 1)
CHILDREN = resource.RUSAGE_CHILDREN


def sample() -> str:
    """The first report where it is there, else all of our own open lines."""
    first = next(iter(documents()), None)
    return first.text if first else "\n\n".join(one.text for one in ours("open"))


def seconds(text: str, gazetteer: Gazetteer) -> float:
    """Processor time of one reading."""
    begun = time.process_time()
    read_document(text, today=TODAY, gazetteer=gazetteer, codes={})
    return time.process_time() - begun


def measure(*, quick: bool) -> None:
    """Print the table; memory is the most that this process has held so far."""
    build(DEFAULT_PATH)
    times = (1, 10) if quick else (1, 10, 100)
    size = 500_000 if quick else 10_000_000
    with Gazetteer(DEFAULT_PATH) as gazetteer:
        seconds(sample(), gazetteer)
        long = [(f"report × {count}", sample() * count) for count in times]
        rows = [line(label, text, seconds(text, gazetteer)) for label, text in long]
    show(
        "Reading documents (processor time)",
        ("", "lines", "seconds", "lines/s", "s per MB", "MB held"),
        rows,
        "Rows that stand in a text again are not read again; words in no order repeat nothing.",
        "Wanted: time that grows with length and no faster.",
    )
    kinds = texts(sample().split(), size)
    least = apart(sample()).held
    show(
        f"Reading {size / 1e6:g} MB apart, as a bot does",
        ("", "activities", "processor s", "by the clock s", "MB more"),
        [apart(text()).line(kind, least) for kind, text in kinds.items()],
        "Processor: of all processes together. MB: of all together, above one that reads a report.",
        "Wanted: 20 s and 300 MB.",
    )


@dataclass(frozen=True)
class Taken:
    """One reading apart: what came of it, and what it took."""

    told: str
    processor: float
    clock: float
    held: float

    def line(self, kind: str, least: float) -> tuple[str, ...]:
        """One line of the table; ``least`` is what is held in any case."""
        more = max(self.held - least, 0)
        return kind, self.told, f"{self.processor:.1f}", f"{self.clock:.1f}", f"{more:.0f}"


def apart(text: str) -> Taken:
    """A text as a bot reads it, with more patience."""
    asked, spent = Asked(TODAY, DEFAULT_PATH.resolve()), resource.getrusage(CHILDREN)
    begun = time.monotonic()
    with watched() as held:
        told = asyncio.run(Apart(patience=600)(asked, text.encode()))
    clock, now = time.monotonic() - begun, resource.getrusage(CHILDREN)
    processor = now.ru_utime + now.ru_stime - spent.ru_utime - spent.ru_stime
    return Taken(told.refusal or f"{len(told.proposals):,}", processor, clock, held.most)


def line(label: str, text: str, taken: float) -> tuple[str, ...]:
    """One line of the table."""
    lines, size = text.count("\n") + 1, len(text.encode()) / 1e6
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures = (f"{lines:,}", f"{taken:.2f}", f"{lines / taken:,.0f}", f"{taken / size:.2f}")
    return label, *figures, str(held)
