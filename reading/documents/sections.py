"""Where in its document a piece stands: under which month, which project, which headings."""

import re
from dataclasses import dataclass, replace
from typing import Final

from programme.values import Days, Precision
from reading.codes import parted, read_hashes
from reading.dates import Near
from reading.documents.codes import named_in
from reading.documents.headings import COUNTED, agendas, heads, is_plan, style_of
from reading.documents.setting import Setting
from reading.folding import fold
from reading.kinds import has_kind_word
from reading.layouts.sentences import has_verb
from reading.lines.tails import BRACKETS, EDGES

COARSE: Final = {Precision.MONTH, Precision.MONTH_RANGE, Precision.QUARTER, Precision.YEAR}
MOST_HEADINGS: Final = 3
# A project that the first headings name is that of the whole document.
FIRST_HEADINGS: Final = 3
LONGEST: Final = 160
LEADING: Final = re.compile(r"^\s*([^\s:：]{2,20})\s*[:：]\s+\S")


@dataclass(frozen=True)
class Section:
    """The headings above a piece, the last of them last, and what they say.

    ``lead`` is the word before the colon by which headings of projects are known ("UPDATE: …").
    """

    near: Near | None = None
    projects: tuple[str, ...] = ()
    source: str = ""
    headings: tuple[str, ...] = ()
    lead: str = ""
    # How the heading is marked that names the projects: the next one so marked ends them.
    style: str = ""
    title: str = ""
    series: str = ""
    topic: str = ""
    document: tuple[str, ...] = ()
    count: int = 0
    period: bool = False
    plan: bool = False
    # The days of a heading that is a week.
    week: Days | None = None

    @property
    def here(self) -> Near | None:
        """The month of the rows, or but the year where rows have ended."""
        if self.near is None or self.period:
            return self.near
        return replace(self.near, month=None)

    def under(self, text: str, setting: Setting, source: str = "") -> "Section":
        """The section that a heading begins, or goes on with; ``source`` is it with its marks."""
        style = style_of(source or text)
        kept = replace(
            self,
            week=None,
            headings=(*self.headings, text)[-MOST_HEADINGS:],
            title=self.title or text,
            topic=read_hashes(text, {}).rest
            if has_kind_word(text)
            and len(text) <= LONGEST
            and not (introduces(text) or has_verb(text))
            else "",
            series=series_of(text, self),
        )
        found = named_in(text, setting.codes) if len(text) <= LONGEST else ()
        found = () if found and is_dated(text, setting) else found
        kept = replace(kept, count=self.count + 1)
        first = self.count < FIRST_HEADINGS and style not in COUNTED
        if found and first and not LEADING.match(text):
            kept = replace(kept, document=self.document or found)
        near = period_of(text, self, setting) if len(text) <= LONGEST else None
        if near:
            kept = replace(kept, near=near, period=True)
            return replace(kept, projects=(), source="", plan=True) if is_plan(text) else kept
        leading = LEADING.match(text)
        lead = leading[1] if leading else ""
        kept = kept if kept.plan else replace(kept, period=False)
        if found:
            return replace(kept, projects=found, source=text, lead=lead or self.lead, style=style)
        if (lead and lead == self.lead) or (style and style == self.style):
            return replace(kept, projects=(), source="")
        return kept

    def in_week(self, days: Days, text: str) -> "Section":
        """The section of a week: rows stand under its month, and days of the week are its own."""
        near = Near(days.start.year, days.start.month, text) if days.start else self.near
        return replace(self, near=near, period=True, week=days)

    def quiet(self, *, running: bool = False) -> "Section":
        """The same after something that is no heading; running text ends what is only a month's."""
        period = self.period and (self.plan or not running or self.week is not None)
        if not self.headings and period == self.period:
            return self
        return replace(self, headings=(), period=period)


def introduces(text: str) -> bool:
    """Whether a line is a sentence above a list: "The workshops are devoted to these topics:"."""
    return text.rstrip().endswith((":", "：")) and has_verb(text)


def period_of(text: str, section: Section, setting: Setting) -> Near | None:
    """The months or year that a heading names; None where it names none, or a day."""
    here = section.near or setting.near or Near(setting.today.year)
    found = setting.reader(Near(here.year, None, here.text)).days(text)
    if len(found) != 1 or not found[0].read.choices:
        return None
    days, rest = found[0].read.choices[0], text[: found[0].start] + text[found[0].end :]
    if days.precision not in COARSE or days.start is None or not heads(rest):
        return None
    return near_of(days, text.strip(EDGES + BRACKETS + "(（"))


def is_dated(text: str, setting: Setting) -> bool:
    """Whether a heading names an exact day, and so speaks of one thing and not of what follows."""
    return any(
        each.read.choices and each.read.choices[0].precision is Precision.DAY
        for each in setting.reader().days(text)
    )


def near_of(days: Days, text: str) -> Near | None:
    """Days that are months of one year, as what rows may stand under; ``text`` says so."""
    if days.start is None or days.end is None or days.start.year != days.end.year:
        return Near(days.start.year, None, text) if days.start else None
    first, last = days.start.month, days.end.month
    month = first if days.precision is Precision.MONTH else None
    several = None if month or (first, last) == (1, 12) else (first, last)
    return Near(days.start.year, month, text, several)


def series_of(text: str, section: Section) -> str:
    """What the rows below are an agenda of: the heading above one that says "agenda"."""
    if not agendas().isdisjoint(fold(text).split()):
        return section.series or (section.headings[-1] if section.headings else section.title)
    return section.series if section.headings else ""


def projects_of(section: Section, setting: Setting) -> tuple[tuple[str, ...], str | None]:
    """Codes of the section's projects, and its body."""
    found = section.projects or section.document or setting.document
    return parted(found, setting.bodies)
