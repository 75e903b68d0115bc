"""The months or the year that a text is of: by its title, else by its own dates."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import Final

from programme.values import Precision
from reading.dates import Near
from reading.documents.codes import named_in
from reading.documents.headings import COUNTED, is_plan, style_of
from reading.documents.sections import COARSE, LEADING, near_of
from reading.documents.setting import Setting
from reading.kinds import has_kind_word
from reading.layouts.fields import field_of
from reading.layouts.sentences import is_running

YEARS: Final = re.compile(r"(?<![\w/.-])(20\d\d)(?![\w/-]|\.\d)")
FIRST_LINES: Final = 4
FIGURE: Final = re.compile(r"\d")
WRITTEN: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
# What stands so often among the dates is the year, whatever the head says.
OFTEN: Final = 3
FIRST: Final = 20_000
# A title stands among so many first lines, and is no longer than this.
LINES: Final = 10
LONGEST: Final = 160
# A line that is but a day, with its hour.
LONGEST_DAY: Final = 40
EDGES: Final = " ,.;:|•·–—-\t"
EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
# A title may run over so many lines.
TITLE: Final = 3
# What goes on with a title is no longer; a longer line is text.
SHORT: Final = 84


def year_of(text: str, setting: Setting) -> Near | None:
    """What the title names; else the year of most of its dates, or of its issue; else any."""
    sample = text[:FIRST]
    if titled := next(in_title(sample, setting), None):
        return titled
    head = "\n".join(heads(sample))
    if posted := next(put_up(head, setting), None):
        return Near(int(posted), None, posted)
    dated = Counter(years(sample, setting))
    counts = dated or Counter(YEARS.findall(head)) or repeated(sample)
    if not counts:
        return None
    year, times = counts.most_common(1)[0]
    issued = next(years(head, setting, weak=True), None) if times < OFTEN else None
    return Near(int(issued or year), None, issued or year)


def repeated(sample: str) -> Counter[str]:
    """The years that a text names again and again; one named in passing is not its own."""
    found = Counter(YEARS.findall(sample))
    return Counter({year: times for year, times in found.items() if times >= OFTEN})


def years(text: str, setting: Setting, *, weak: bool = False) -> Iterator[str]:
    """The years that stand in dates of a text; ``weak`` where a month with its year is enough."""
    for found in setting.reader().days(text):
        days = found.read.choices[0] if found.read.choices else None
        if (
            days
            and days.start
            and (weak or not found.weak)
            and WRITTEN.search(text[found.start : found.end])
        ):
            yield str(days.start.year)


def put_up(head: str, setting: Setting) -> Iterator[str]:
    """The years of lines of a head that are nothing but a day: that of posting."""
    for line in head.split("\n"):
        if len(line) > LONGEST_DAY or not WRITTEN.search(line):
            continue
        found = setting.reader().last(line)
        days = found.read.choices[0] if found and found.read.choices else None
        if found and days and days.start and days.precision in EXACT:
            rest = line[: found.start] + line[found.end :]
            if not rest.strip(EDGES):
                yield str(days.start.year)


def in_title(sample: str, setting: Setting) -> Iterator[Near]:
    """The period that stands in a title which says that activities follow, or right below it."""
    lines = list(heads(sample))
    for at, line in enumerate(lines):
        if len(line) <= LONGEST and is_plan(line):
            for near in lines[at : at + TITLE]:
                if len(near) > SHORT and near != line:
                    break
                yield from periods(near, setting)


def owner_of(text: str, codes: Mapping[str, str]) -> tuple[str, ...]:
    """The one project that the head of a paper names; none where it names several.

    A line that tells of an activity says whose that one is.
    """
    if not codes or text.count("\n") < LINES:
        return ()
    lines = [line for line in islice(heads(text[:FIRST]), FIRST_LINES) if is_head(line)]
    found = {code for line in lines for code in named_in(line, codes)}
    return tuple(found) if len(found) == 1 else ()


def is_head(line: str) -> bool:
    """Whether a line may name whose paper it is: no row, no field, no heading of a section."""
    row = FIGURE.search(line) and has_kind_word(line)
    counted = style_of(line) in COUNTED or LEADING.match(line)
    return not (row or counted or field_of(line))


def heads(sample: str) -> Iterator[str]:
    """The first lines, without those of paragraphs of running text."""
    lines = sample.split("\n", LINES * 4)[: LINES * 4]
    seen = 0
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        block = [line.strip() for line in group]
        if blank:
            continue
        if not is_running(" ".join(block)):
            yield from block[: max(0, LINES - seen)]
        seen += len(block)


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
