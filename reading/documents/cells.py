"""What the cells of a record say: days from one cell or two, a place from several."""

import re
from collections.abc import Iterator
from typing import Final

from programme.values import Days, Precision
from reading.dates import DaysRead, Frame, read_days
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.documents.weekdays import in_week
from reading.doubts import Doubt
from reading.layouts.columns import Column
from reading.lines.several import fits, places_in, read_site
from reading.lines.wordings import respectively
from reading.places import PlaceRead

Cells = dict[str, str]
# Two languages side by side in one cell.
BESIDE: Final = " / "
# What a cell says that has nothing to say.
NONE: Final = " -–—*./"
# What a cell says beside its days or its place: "14h30 (hora de Lisboa)".
REMARK: Final = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
INSIDE: Final = re.compile(r"[(\[（]([^()（）\[\]]+)[)\]）]")
BRACKETED: Final = re.compile(r"\s*[(\[（][^()（）\[\]]*[)\]）]")


def sorted_cells(cells: Cells, section: Section, setting: Setting) -> Cells:
    """Cells without names by what they hold: days, a place, and the first of the others a title."""
    found: Cells = {}
    others: list[str] = []
    for cell in cells.values():
        if "days" not in found and read_cell(cell, section, setting).choices:
            found["days"] = cell
        elif not cell.isdigit():
            others.append(cell)
    places = [cell for cell in others if len(placed(cell, setting).choices) == 1]
    titles = [cell for cell in others if cell not in places] or others
    if titles:
        found["title"] = titles[0]
    if places and places[-1] != found.get("title"):
        found["place"] = places[-1]
    return found


def days_in(cells: Cells, section: Section, setting: Setting) -> DaysRead:
    """The days of a record."""
    if "days" in cells:
        timed = f"{cells['days']}, {cells['time']}" if "time" in cells else ""
        read = read_cell(timed, section, setting) if timed else DaysRead(())
        return read if read.choices else read_cell(cells["days"], section, setting)
    start = read_cell(cells["start"], section, setting, "start")
    if "end" not in cells:
        return start
    end = read_cell(cells["end"], section, setting, "end")
    if setting.order("start") == setting.order("end"):
        joint = read_cell(f"{cells['start']} – {cells['end']}", section, setting, "start")
        if joint.choices or not (start.choices and end.choices):
            return joint
    elif not (start.choices and end.choices):
        return end if start.choices else start
    first, last = start.choices[0], end.choices[-1]
    return DaysRead((Days(Precision.DAY, first.start, last.end),), (*start.doubts, *end.doubts))


def read_cell(text: str, section: Section, setting: Setting, role: str = "days") -> DaysRead:
    """The days of one cell, in whichever of its languages they are understood."""
    text = (section.week and in_week(text, section.week)) or text
    frame = Frame(setting.today, section.near or setting.near, setting.order(role))
    read = DaysRead(())
    for part in sides(text):
        read = read_days(part, today=setting.today, language=setting.language, frame=frame)
        if read.choices:
            break
    if not read.choices and (bare := BRACKETED.sub("", text).strip(" *")) != text and bare:
        read = read_days(bare, today=setting.today, language=setting.language, frame=frame)
    column = setting.columns.get(role)
    return read._replace(doubts=of_column(read.doubts, column)) if column else read


def of_column(doubts: tuple[Doubt, ...], column: Column) -> tuple[Doubt, ...]:
    """Doubts in which a date that may be of two months says in what column it stands."""
    return tuple(
        Doubt(one.code, {**one.facts, "column": column.name})
        if one.code == "ambiguous_day"
        else one
        for one in doubts
    )


def sides(text: str) -> Iterator[str]:
    """A cell as it stands, and its parts where two languages share it."""
    yield text
    if BESIDE in text:
        yield from text.split(BESIDE)
    if (bare := REMARK.sub("", text).strip()) != text:
        yield bare


def sites_in(cells: Cells, setting: Setting) -> list[PlaceRead]:
    """The places of a record, from the cells of city and country where it has those."""
    parts = [cells[role] for role in ("place", "city", "territory") if role in cells]
    text = respectively(", ".join(dict.fromkeys(parts)))
    if not text.strip(NONE) or read_cell(text, Section(), setting).choices:
        return [PlaceRead(())]
    if one := town_in(cells, setting):
        return [one]
    reads = places_in(text, setting.gazetteer)
    if "territory" in cells and not any(len(read.choices) == 1 for read in reads):
        town = ", ".join(cells[role] for role in ("city", "territory") if role in cells)
        return [placed(town, setting)]
    return reads if len(reads) > 1 or len(reads[0].choices) == 1 else [placed(text, setting)]


def town_in(cells: Cells, setting: Setting) -> PlaceRead | None:
    """The one place that a cell with a town and a cell with its country name."""
    town, country = cells.get("city", ""), cells.get("territory", "")
    if "place" in cells or not town or not setting.gazetteer.territory(country):
        return None
    read = placed(f"{town}, {country}", setting)
    return read if fits(read) and read.choices[0].city else None


def placed(text: str, setting: Setting) -> PlaceRead:
    """A place in whichever of its languages it is understood."""
    read = PlaceRead(())
    for part in sides(text):
        read = read_site(part, setting.gazetteer)
        if len(read.choices) == 1:
            return read
    return read
