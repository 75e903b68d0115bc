"""A record of named cells as a proposal; cells without names are known by what they hold."""

from dataclasses import replace
from typing import Final

from programme.values import Kind
from reading.codes import CodesRead, parted, read_brackets, read_hashes, read_label
from reading.documents.cells import Cells, sorted_cells
from reading.documents.codes import codes_in
from reading.documents.headings import is_list_name
from reading.documents.naming import unowned
from reading.documents.record_legs import legs_in, online
from reading.documents.sections import Section, projects_of
from reading.documents.setting import Setting
from reading.documents.trimming import trimmed
from reading.doubts import Doubt, about
from reading.kinds import kind_of
from reading.layouts import Piece
from reading.proposals import Proposal
from reading.remarks import is_aside

DASHES: Final = " \t-–—*./"


def read_record(piece: Piece, section: Section, setting: Setting) -> Proposal | None:
    """The activity of a record; None where no cell holds days, or none a title."""
    setting = replace(setting, columns=piece.columns)
    cells = hashed(dict(piece.fields), setting)
    if all(name.isdigit() for name in cells):
        cells = sorted_cells(cells, section, setting)
    title = cells.get("title") or (section.headings[-1] if section.headings else "")
    named = title and not is_aside(title) and not is_list_name(title)
    if not named or not {"days", "start"} & cells.keys():
        return None
    legs = legs_in(cells, section, setting)
    kind = kind_of(
        f"{cells.get('kind', '')} {title}", legs=len(legs), online=online(cells, setting)
    )
    found = label_in(cells, setting)
    projects, body, doubts = owner(found, title, section, setting)
    ours = {*projects, *([body] if body else [])}
    title = trimmed(unowned(title, setting.codes, ours, leading=not found.codes))
    doubts += () if kind else (Doubt("unknown_kind"),)
    ref = cells.get("ref", "").upper()
    read = Proposal(title, kind, projects, body, legs, doubts, piece.source, found.written, ref)
    return of_sheet(read, cells) if ref else read


def of_sheet(read: Proposal, cells: Cells) -> Proposal:
    """A row with a reference, with what its other cells say as they stand."""
    details = cells.get("details", "").strip()
    legs = tuple(replace(leg, details=details) for leg in read.legs)
    return replace(read, kinds=said(cells, "kind"), states=said(cells, "status"), legs=legs)


def said(cells: Cells, role: str) -> tuple[str, ...]:
    """What a cell says, if anything."""
    cell = cells.get(role, "").strip(DASHES)
    return (cell,) if cell else ()


def label_in(cells: Cells, setting: Setting) -> CodesRead:
    """What the cell of projects says; a dash says nothing."""
    label = cells.get("project", "").strip(DASHES)
    return read_label(label, setting.codes) if label else CodesRead((), "")


def joined(first: Proposal, read: Proposal) -> Proposal:
    """Two rows of one activity, each with a leg."""
    legs = (*first.legs, *(leg for leg in read.legs if leg not in first.legs))
    doubts = tuple(dict.fromkeys((*first.doubts, *read.doubts)))
    source = f"{first.source}\n{read.source}"
    kind = first.kind
    if kind in {None, Kind.MEETING}:
        kind = kind_of(first.title, legs=len(legs))
    kinds, states = both(first.kinds, read.kinds), both(first.states, read.states)
    return replace(
        first, kind=kind, legs=legs, doubts=doubts, source=source, kinds=kinds, states=states
    )


def both(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """What two rows say, each thing once."""
    return tuple(dict.fromkeys((*some, *others)))


def hashed(cells: Cells, setting: Setting) -> Cells:
    """Cells with the codes that stand in a title after a # or in brackets of their own.

    Not where a cell is the project's.
    """
    title = cells.get("title", "")
    if not title or "project" in cells:
        return cells
    found = (
        read_hashes(title, setting.codes) if "#" in title else read_brackets(title, setting.codes)
    )
    if not found.written:
        return cells
    return cells | {"title": found.rest, "project": ", ".join(found.written)}


def owner(
    found: CodesRead, title: str, section: Section, setting: Setting
) -> tuple[tuple[str, ...], str | None, tuple[Doubt, ...]]:
    """Projects, body and doubts: the record's own, those its title names, or the section's.

    A cell that names somebody else leaves nothing to the section.
    """
    if found.codes:
        return (*parted(found.codes, setting.bodies), found.doubts)
    if named := codes_in(title, setting.codes):
        return (*parted(named, setting.bodies), (*found.doubts, about("project_inferred", title)))
    projects, body = projects_of(section, setting)
    if found.written or not (projects or body):
        return (*parted((), setting.bodies), found.doubts)
    source = section.source or section.title
    return projects, body, (*found.doubts, about("project_inferred", source))
