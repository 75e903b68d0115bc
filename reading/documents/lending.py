"""What a row without days, project or title has from its headings."""

from dataclasses import replace

from programme.values import Days, Precision
from reading.codes import parted
from reading.dates import Near
from reading.dates.windows import month
from reading.documents.codes import codes_in
from reading.documents.evidence import is_short
from reading.documents.kin import is_foreign, kin_of
from reading.documents.naming import unowned
from reading.documents.sections import Section, projects_of
from reading.documents.setting import Setting
from reading.documents.trimming import trimmed
from reading.doubts import Doubt, about, excerpt, unknown_project
from reading.gazetteer import Gazetteer
from reading.kinds import kind_of
from reading.layouts import Piece
from reading.layouts.sentences import sentences
from reading.lines.spots import last_spots
from reading.proposals import LegRead, Proposal


def dated_by_heading(read: Proposal, section: Section, gazetteer: Gazetteer) -> Proposal:
    """A row without days has those of the month or year above it, and says so."""
    if section.near is None or not section.period or not read.kind:
        return read
    days, doubt = window_of(section.near), about("from_heading", section.near.text)
    legs = read.legs
    if not legs:
        read = replace(read, title=sentences(read.title)[0].rstrip("."))
        title, legs = spotted(read, gazetteer)
        read = replace(read, title=title)
    if not is_short(read):
        return replace(read, legs=())
    return replace(
        read, legs=tuple(replace(leg, days=days, doubts=(*leg.doubts, doubt)) for leg in legs)
    )


def spotted(read: Proposal, gazetteer: Gazetteer) -> tuple[str, tuple[LegRead, ...]]:
    """A title up to the places that it ends with, and a leg for each of them.

    One place is part of the title; several are not.
    """
    places, start, end = last_spots(read.title, gazetteer)
    legs = tuple(LegRead(place, None, read.title) for place in places)
    if not legs:
        return read.title, (LegRead(None, None, read.title),)
    return read.title[: end if len(legs) == 1 else start].rstrip(" ,"), legs


def window_of(near: Near) -> Days:
    """The month, the months or the year of a heading."""
    first, last = near.months or (near.month or 1, near.month or 12)
    precision = Precision.MONTH if near.month else Precision.YEAR
    if near.months:
        precision = Precision.QUARTER if is_quarter(first, last) else Precision.MONTH_RANGE
    since, until = month(near.year, first - 1), month(near.year, last)
    return Days(precision, since, until.fromordinal(until.toordinal() - 1))


def is_quarter(first: int, last: int) -> bool:
    """Whether two months are the first and the last of a quarter."""
    return first % 3 == 1 and last == first + 2


def owned(read: Proposal, section: Section, setting: Setting, around: str = "") -> Proposal:
    """The proposal with a project: its own, one that its title names, or the section's."""
    if read.projects or read.body or read.written:
        return unnamed(read, setting, leading=False)
    named = codes_in(read.title, setting.codes) or codes_in(around, setting.codes)
    projects, body, source = lent(read.title, named, section, setting, around)
    if not projects and not body:
        return labelled(read if around else unnamed(read, setting, leading=True), setting)
    doubts = (*read.doubts, about("project_inferred", source))
    read = replace(read, projects=projects, body=body, doubts=doubts)
    return read if around else unnamed(read, setting, leading=True)


def unnamed(read: Proposal, setting: Setting, *, leading: bool) -> Proposal:
    """A row without the name of its project in its title; sentences keep theirs."""
    codes = {*read.projects, *([read.body] if read.body else [])}
    title = unowned(read.title, setting.codes, codes, leading=leading)
    return replace(read, title=trimmed(title))


def lent(
    title: str, named: tuple[str, ...], section: Section, setting: Setting, around: str
) -> tuple[tuple[str, ...], str | None, str]:
    """Projects and body, and where they were taken from.

    A sentence that names none, and says whose the activity is, has none of its section.
    """
    if named:
        return *parted(named, setting.bodies), around or title
    if not (around and is_foreign(title, setting)):
        projects, body = projects_of(section, setting)
        if projects or body:
            return projects, body, section.source or section.title
    kin, source = kin_of(around, setting) if around else ((), "")
    return *parted(kin, setting.bodies), source


def labelled(read: Proposal, setting: Setting) -> Proposal:
    """The proposal with the names in its title that only a column of the text knows."""
    written = codes_in(read.title, setting.labels)
    doubts = tuple(unknown_project(name, "") for name in written)
    return replace(read, written=written, doubts=(*read.doubts, *doubts)) if written else read


def unread(piece: Piece) -> Proposal:
    """A row that is handed back as it stands, since nobody could read it."""
    title = excerpt(piece.text)
    return Proposal(title, None, (), None, (), (about("unread", piece.text),), piece.source)


def handed_back(read: Proposal) -> bool:
    """Whether a proposal is such a row."""
    return bool(read.title) and not read.legs and any(one.code == "unread" for one in read.doubts)


def retitled(read: Proposal, title: str) -> Proposal:
    """The proposal under another title, of whatever kind that makes it."""
    kind = kind_of(title, legs=len(read.legs)) or read.kind
    doubts = tuple(doubt for doubt in read.doubts if doubt.code != "unknown_kind")
    return replace(
        read, title=title, kind=kind, doubts=doubts if kind else (*doubts, Doubt("unknown_kind"))
    )
