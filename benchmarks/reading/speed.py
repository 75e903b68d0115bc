"""How fast documents are read: lines per second, growth with length, memory."""

import asyncio
import random
import resource
import time
from datetime import date

from benchmarks.reading.truth import documents, ours
from benchmarks.table import show
from reading.apart import Apart, Asked
from reading.documents import read_document
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build

TODAY = date(2016, 7, 1)
WORDS = 14


def sample() -> str:
    """The first report where it is there, else all of our own open lines."""
    first = next(iter(documents()), None)
    return first.text if first else "\n\n".join(one.text for one in ours("open"))


def prose(size: int) -> str:
    """Words in no order, some of them figures; the same each time."""
    dice = random.Random(1)
    words = sample().split()
    lines = size // (WORDS * 7)
    return "\n".join(" ".join(dice.choices(words, k=WORDS)) for _ in range(lines))


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
        texts = [(f"report × {count}", sample() * count) for count in times]
        texts.append((f"words, {size / 1e6:g} MB", prose(size)))
        rows = [line(label, text, seconds(text, gazetteer)) for label, text in texts]
        rows.append(apart(prose(size), size))
    show(
        "Reading documents (processor time)",
        ("", "lines", "seconds", "lines/s", "s per MB", "MB held"),
        rows,
        "Rows that stand in a text again are not read again; words in no order repeat nothing.",
        "Words apart: wall time, in several processes; the largest of them is what is held.",
        "Wanted: time that grows with length and no faster; 10 MB in 20 s.",
    )


def apart(text: str, size: int) -> tuple[str, ...]:
    """The same words as a bot reads them: several processes at once, by the clock on the wall."""
    asked = Asked(TODAY, DEFAULT_PATH.resolve())
    begun = time.monotonic()
    told = asyncio.run(Apart(patience=600)(asked, text.encode()))
    taken, lines = time.monotonic() - begun, text.count("\n") + 1
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    figures = (f"{lines:,}", f"{taken:.2f}", f"{lines / taken:,.0f}", f"{taken * 1e6 / size:.2f}")
    return f"words apart{f' ({told.refusal})' if told.refusal else ''}", *figures, str(held)


def line(label: str, text: str, taken: float) -> tuple[str, ...]:
    """One line of the table."""
    lines, size = text.count("\n") + 1, len(text.encode()) / 1e6
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures = (f"{lines:,}", f"{taken:.2f}", f"{lines / taken:,.0f}", f"{taken / size:.2f}")
    return label, *figures, str(held)
