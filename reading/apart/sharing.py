"""A very long text is gone through in several parts at once, each by a process of its own."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reading.documents import walked
from reading.documents.setting import Setting
from reading.gazetteer import Gazetteer
from reading.layouts.headers import FIRST_LINES, header_at
from reading.layouts.html import looks_like_html, plain_of
from reading.matching import Told

# Below this, starting processes takes longer than it saves.
LONG: Final = 300_000
MOST: Final = 4
# What stands above a part is read once more for its headings, and not kept.
ABOVE: Final = 12_000
# Seconds by the clock, far beyond anybody's patience.
LATEST: Final = 900
PARTED: Final = "\n\n"


@dataclass(frozen=True)
class Part:
    """Some of a text, with what stands above it."""

    text: str
    above: str
    setting: Setting
    path: Path


def shared(text: str, setting: Setting, *, path: Path) -> list[Told]:
    """What is told in a text; a long one is parted among the processors."""
    count = min(MOST, processors())
    forks = "fork" in multiprocessing.get_all_start_methods()
    if len(text) < LONG or count < 2 or not forks:
        return walked(text, setting)
    plain = plain_of(text) if looks_like_html(text) else text
    # A connection to a database does not survive the way into another process.
    bare = replace(setting, gazetteer=None)  # type: ignore[arg-type]  # each part opens its own
    parts = [Part(one, above, bare, path) for one, above in parted(plain, count)]
    with multiprocessing.get_context("fork").Pool(len(parts), end_in_time) as pool:
        return [told for found in pool.map(gone_through, parts, chunksize=1) for told in found]


def end_in_time() -> None:
    """Let this process end by itself, where whoever waits for it has died (alarm(2))."""
    if hasattr(signal, "alarm"):
        signal.alarm(LATEST)


def processors() -> int:
    """How many this process may use: of more than two, one is left to the bot."""
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    return count - 1 if count > 2 else count


def gone_through(part: Part) -> list[Told]:
    """One part, in its own process."""
    with Gazetteer(part.path) as gazetteer:
        return walked(part.text, replace(part.setting, gazetteer=gazetteer), part.above)


def parted(text: str, count: int) -> Iterator[tuple[str, str]]:
    """Parts of about one length, each beginning where a line does, with what is above it."""
    begin = 0
    for number in range(1, count + 1):
        end = len(text) if number == count else cut(text, len(text) * number // count)
        if end > begin:
            above = text[cut(text, begin - ABOVE) : begin] if begin else ""
            yield head(text, begin) + text[begin:end], above
        begin = max(begin, end)


def head(text: str, begin: int) -> str:
    """The head of the table through which a part is cut off: without it its columns say nothing."""
    if not begin or text.endswith(PARTED, 0, begin):
        return ""
    top = text.rfind(PARTED, 0, begin)
    lines = text[0 if top < 0 else top + len(PARTED) : begin].split("\n", FIRST_LINES)
    found = header_at(lines[:FIRST_LINES])
    return f"{lines[found[0]]}\n" if found else ""


def cut(text: str, near: int) -> int:
    """The next place at which nothing is torn apart: behind a blank line, or at least a line."""
    if near <= 0:
        return 0
    blank = text.find(PARTED, near, near + ABOVE)
    if blank >= 0:
        return blank + len(PARTED)
    line = text.find("\n", near)
    return len(text) if line < 0 else line + 1
