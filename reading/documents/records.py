"""A record of named cells as a proposal; cells without names are known by what they hold."""

from dataclasses import replace

from programme.values import Kind
from reading.codes import CodesRead, parted, read_hashes, read_label
from reading.documents.cells import Cells, days_in, place_in, sorted_cells
from reading.documents.sections import Section, projects_of
from reading.documents.setting import Setting
from reading.doubts import Doubt, about
from reading.kinds import kind_of
from reading.layouts import Piece
from reading.places import NOWHERE
from reading.proposals import LegRead, Proposal


def read_record(piece: Piece, section: Section, setting: Setting) -> Proposal | None:
    """The activity of a record; None where no cell holds days, or none a title."""
    setting = replace(setting, columns=piece.columns)
    cells = hashed(dict(piece.fields), setting)
    if all(name.isdigit() for name in cells):
        cells = sorted_cells(cells, section, setting)
    title = cells.get("title") or (section.headings[-1] if section.headings else "")
    if not title or not {"days", "start"} & cells.keys():
        return None
    leg = leg_in(cells, section, setting)
    kind = kind_of(f"{cells.get('kind', '')} {title}", legs=1, online=online(cells, setting))
    found = read_label(cells["project"], setting.codes) if "project" in cells else CodesRead((), "")
    projects, body, doubts = owner(found, section, setting)
    doubts += () if kind else (Doubt("unknown_kind"),)
    ref = cells.get("ref", "").upper()
    return Proposal(title, kind, projects, body, (leg,), doubts, piece.source, found.written, ref)


def joined(first: Proposal, read: Proposal) -> Proposal:
    """Two rows of one activity, each with a leg."""
    legs = (*first.legs, *(leg for leg in read.legs if leg not in first.legs))
    doubts = tuple(dict.fromkeys((*first.doubts, *read.doubts)))
    source = f"{first.source}\n{read.source}"
    kind = first.kind
    if kind in {None, Kind.MEETING}:
        kind = kind_of(first.title, legs=len(legs))
    return replace(first, kind=kind, legs=legs, doubts=doubts, source=source)


def hashed(cells: Cells, setting: Setting) -> Cells:
    """Cells with the codes that stand in a title after a #, where no cell is the project's."""
    if "#" not in cells.get("title", "") or "project" in cells:
        return cells
    found = read_hashes(cells["title"], setting.codes)
    return cells | {"title": found.rest, "project": ", ".join(found.written)}


def leg_in(cells: Cells, section: Section, setting: Setting) -> LegRead:
    """The one leg of a record."""
    days, place = days_in(cells, section, setting), place_in(cells, setting)
    where = place.choices[0] if len(place.choices) == 1 else None
    return LegRead(
        None if where == NOWHERE else where,
        days.choices[0] if len(days.choices) == 1 else None,
        ", ".join(
            cells[role] for role in ("place", "city", "days", "start", "end") if role in cells
        ),
        (*place.doubts, *(doubt for doubt in days.doubts if doubt.code != "past")),
        days.zone,
    )


def online(cells: Cells, setting: Setting) -> bool:
    """Whether a record says that there is no place."""
    return place_in(cells, setting).choices == (NOWHERE,)


def owner(
    found: CodesRead, section: Section, setting: Setting
) -> tuple[tuple[str, ...], str | None, tuple[Doubt, ...]]:
    """Projects, body and doubts: the record's own, or those of the section above it."""
    if found.codes or not section.projects:
        return (*parted(found.codes, setting.bodies), found.doubts)
    doubts = (*found.doubts, about("project_inferred", section.source))
    return (*projects_of(section, setting), doubts)
