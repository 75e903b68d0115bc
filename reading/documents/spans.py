"""The days of a record: one span, as many as its cell names, or a period that is not named."""

from functools import lru_cache

from reading.dates import DaysRead
from reading.documents.behind import led
from reading.documents.cells import BRACKETED, INSIDE, Cells, days_in, of_column, read_cell
from reading.documents.lending import window_of
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.doubts import about
from reading.folding import fold
from reading.lines.groups import grouped
from reading.lines.tails import stands
from reading.lines.wordings import respectively
from reading.wordlists import every


def spans_in(cells: Cells, section: Section, setting: Setting) -> list[DaysRead]:
    """The days of a record: one span, or as many as its cell names."""
    if "days" in cells and (since := led(cells["days"])):
        cells = cells | {"days": cells["days"][since:]}
    if "days" in cells and (days := window_in(cells["days"], section, setting)):
        return [days]
    whole = days_in(cells, section, setting)
    if whole.choices or "days" not in cells:
        return [whole]
    reader = setting.reader(section.near or setting.near)
    text = respectively(cells["days"])
    found = [one for one in grouped(text, reader.days(text)) if stands(text, one) or not one.weak]
    reads = [read for one in found for read in one.reads if read.choices]
    column = setting.columns.get("days")
    reads = [
        read._replace(doubts=of_column(read.doubts, column)) if column else read for read in reads
    ]
    dated = [read for read in reads if read.choices[0].start]
    return dated or reads[:1] or [whole]


def window_in(text: str, section: Section, setting: Setting) -> DaysRead | None:
    """ "tbc" is in the period above, "all quarter" in that of the whole text; or in brackets."""
    bare, inside = fold(BRACKETED.sub("", text)), INSIDE.search(text)
    if bare not in open_words("unknown") | open_words("whole"):
        return None
    if inside and (read := read_cell(inside[1], section, setting)).choices:
        return read._replace(doubts=(*read.doubts, about("unread", text)))
    here = section.near if section.period else None
    titled = setting.near if setting.near and setting.near.months else None
    near = here or titled if bare in open_words("unknown") else setting.near or here
    if near is None:
        return None
    return DaysRead((window_of(near),), (about("from_heading", near.text or str(near.year)),))


@lru_cache(maxsize=2)
def open_words(key: str) -> frozenset[str]:
    """Words for days that are not known, or for the whole of a period, folded."""
    return frozenset(fold(word) for word in every("dates", key))
