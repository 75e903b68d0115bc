"""The months or the year that a text is of: by its title, else by its own dates."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from reading.dates import Near
from reading.documents.headings import is_plan
from reading.documents.sections import COARSE, near_of
from reading.documents.setting import Setting
from reading.layouts.sentences import is_running

YEARS: Final = re.compile(r"(?<![\w/.-])(20\d\d)(?![\w/-]|\.\d)")
FIRST: Final = 20_000
# A title stands among so many first lines, and is no longer than this.
LINES: Final = 10
LONGEST: Final = 160
# A title may run over so many lines.
TITLE: Final = 3


def year_of(text: str, setting: Setting) -> Near | None:
    """What the title names; else the year of most of its dates near its beginning; else any."""
    sample = text[:FIRST]
    if titled := next(in_title(sample, setting), None):
        return titled
    dated = Counter(
        str(found.read.choices[0].start.year)
        for found in setting.reader().days(sample)
        if not found.weak
        and found.read.choices
        and found.read.choices[0].start
        and YEARS.search(sample[found.start : found.end])
    )
    counts = dated or Counter(YEARS.findall(sample))
    if not counts:
        return None
    year = counts.most_common(1)[0][0]
    return Near(int(year), None, year)


def in_title(sample: str, setting: Setting) -> Iterator[Near]:
    """The period that stands in a title which says that activities follow, or right below it."""
    lines = [line.strip() for line in sample.split("\n", LINES * 3)[: LINES * 3] if line.strip()][
        :LINES
    ]
    for at, line in enumerate(lines):
        if len(line) <= LONGEST and not is_running(line) and is_plan(line):
            for near in lines[at : at + TITLE]:
                if len(near) <= LONGEST:
                    yield from periods(near, setting)


def periods(line: str, setting: Setting) -> Iterator[Near]:
    """Months or a year of one line, which names the year in figures."""
    for found in setting.reader().days(line):
        days = found.read.choices[0] if len(found.read.choices) == 1 else None
        written = line[found.start : found.end]
        if days and days.precision in COARSE and YEARS.search(written):
            near = near_of(days, written)
            if near:
                yield Near(near.year, None, written, near.months or single(near))


def single(near: Near) -> tuple[int, int] | None:
    """The one month of a title: days without a month are not looked for under it."""
    return (near.month, near.month) if near.month else None
