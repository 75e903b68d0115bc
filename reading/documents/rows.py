"""One row of a list, a table or a paragraph as a proposal, with what its headings lend it."""

import re
from dataclasses import replace
from typing import Final

from programme.values import Precision
from reading.codes import hashed
from reading.dates.lexicon import lexicon
from reading.documents.evidence import pending
from reading.documents.facts import is_fact
from reading.documents.following import unnamed
from reading.documents.heads import unarticled, unverbed
from reading.documents.inside import placed_inside
from reading.documents.lending import dated_by_heading, owned, unread, window_of
from reading.documents.letters import is_saying
from reading.documents.ordering import ordered
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.documents.sited import unfielded
from reading.doubts import about
from reading.folding import fold
from reading.gazetteer import Gazetteer
from reading.layouts import Piece
from reading.lines import read_line
from reading.lines.certain import known
from reading.proposals import LegRead, Proposal
from reading.remarks import is_cancelled, is_nothing, is_term

# Headings part their legs so: 30 May-3 June in one place / 20-24 June in another.
SLASH: Final = re.compile(r"(?<=[^\W_])\s+/\s+(?=[^\W\d_])")
ENDS: Final = re.compile(r"[,;:()\d]|\s[-–—]\s")
MOST_ROWS: Final = 4096
WORDS: Final = re.compile(r"\w+")


def read_row(piece: Piece, section: Section, setting: Setting) -> Proposal | None:
    """The activity of a row; None where it is none: a label, a fact, a month beside no activity.

    A row that stands in a text again, under the same headings, is not read again.
    """
    key = (piece, section.near, section.period, section.projects, section.source)
    if key not in setting.rows:
        if len(setting.rows) >= MOST_ROWS:
            setting.rows.clear()
        setting.rows[key] = read_anew(piece, section, setting)
    found: Proposal | None = setting.rows[key]
    return found


def read_anew(piece: Piece, section: Section, setting: Setting) -> Proposal | None:
    """The same, without looking back."""
    facts = any(map(is_fact, (piece.text, f"{piece.label}:", piece.label)))
    if facts or is_nothing(piece.text) or is_saying(piece.text):
        return None
    piece = unfielded(piece, setting.reader(section.here))
    marked = replace(piece, text=unnamed(hashed(piece.text, setting.codes)))
    text = ordered(marked, setting.reader(section.here))
    read = read_line(
        text.rstrip(":： "),
        today=setting.today,
        language=setting.language,
        gazetteer=setting.gazetteer,
        codes=setting.codes,
        bodies=setting.bodies,
        near=section.here or setting.near,
        month_first=setting.month_first,
        bare=piece.listed,
    )
    if is_cancelled(read.title) or is_cancelled(piece.text):
        return unread(piece)
    if is_term(read.title):
        return None
    if is_dated(read.title, setting.language):
        return unread(piece)
    legs = (unhurried(titled(leg, section, setting)) for leg in read.legs)
    read = replace(read, source=piece.source, legs=decided(tuple(legs)))
    read = placed_inside(read, setting.gazetteer)
    if (
        (piece.listed or piece.label or piece.led)
        and all(open_to(leg, piece, section) for leg in read.legs)
        and not pending(read)
    ):
        read = dated_by_heading(read, section, setting.gazetteer)
    return owned(replace(read, title=unverbed(unarticled(read.title))), section, setting)


def decided(legs: tuple[LegRead, ...]) -> tuple[LegRead, ...]:
    """Legs without those whose days are open, where another in the same place has days.

    "Conference – TBD, autumn 2025" is one leg.
    """
    dated = [leg.place for leg in legs if leg.days and leg.days.start]
    kept = (leg for leg in legs if not leg.days or leg.days.start or leg.place not in dated)
    return tuple(kept)


def open_to(leg: LegRead, piece: Piece, section: Section) -> bool:
    """Whether a leg has no days, or stands where days would and is open within the month above."""
    if leg.days is None:
        return True
    return piece.led and leg.days.start is None and bool(section.near and section.near.month)


def titled(leg: LegRead, section: Section, setting: Setting) -> LegRead:
    """A leg whose days are not fixed is in the months of the heading, or of the whole text."""
    near = setting.near
    if near is None or near.months is None or (section.period and not section.plan):
        return leg
    if leg.days is None or leg.days.precision is not Precision.TBC:
        return leg
    doubt = about("from_heading", near.text)
    return replace(leg, days=window_of(near), doubts=(*leg.doubts, doubt))


def unhurried(leg: LegRead) -> LegRead:
    """A leg without the doubt that it is past: a document tells of what was."""
    kept = tuple([doubt for doubt in leg.doubts if doubt.code != "past"])
    return replace(leg, doubts=kept) if len(kept) < len(leg.doubts) else leg


def slashed(piece: Piece, gazetteer: Gazetteer) -> Piece:
    """Legs that a slash parts, parted as others are; "Paris / France" is one place.

    A slash between words of a title ("police / provider cooperation") is left.
    """
    if "/" not in piece.text:
        return piece
    text, *others = SLASH.split(piece.text)
    for other in others:
        text += between(text, other, gazetteer) + other
    return replace(piece, text=text)


def between(text: str, other: str, gazetteer: Gazetteer) -> str:
    """What is put for the slash between two pieces of a row."""
    before, after = ENDS.split(text), ENDS.split(other)
    town, land = before[-1].strip(), after[0].strip()
    paired = gazetteer.territory(land) and not gazetteer.territory(town)
    if paired and known(f"{town}, {land}", gazetteer):
        return ", "
    placed = known(town, gazetteer) or (len(before) > 1 and known(land, gazetteer))
    return "; " if not town or placed else " / "


def is_dated(title: str, language: str) -> bool:
    """Whether a title is only figures and words of dates: "17, Oct. 8" is a list of days."""
    words = WORDS.findall(fold(title))
    known = lexicon(language).dated if words and title[:1].isdigit() else frozenset()
    return bool(known) and all(word.isdigit() or word in known for word in words)
