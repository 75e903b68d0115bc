"""What becomes of a paper's rows is worked out before their turn to be written."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.many import take_time
from db.tables import Activity, Paper, PaperRow
from programme import edits, visibility
from programme.papers.altering import new, put
from programme.papers.lacking import lacking
from programme.papers.making import Made, Making
from programme.papers.reworking import Change, Reworked, reworked
from programme.papers.rows import owned, to_take
from programme.papers.values import Alteration, unpacked
from programme.values import Standing
from programme.viewer import DESK, Viewer


@dataclass
class Drawn:
    """What these rows become, as the office was when that was worked out.

    :param rows: all of them, by number; ``fresh`` what new activities they become.
    :param altered: known activities that are changed together, by row.
    :param singly: rows of known activities that are looked at one by one.
    :param known: how many say nothing else than what is known.
    """

    rows: tuple[int, ...] = ()
    fresh: dict[int, Made] = field(default_factory=dict)
    altered: dict[int, Reworked] = field(default_factory=dict)
    singly: list[int] = field(default_factory=list)
    refused: int = 0
    known: int = 0


def drawn(
    session: Session,
    *,
    by: Viewer,
    paper_id: int,
    standings: Collection[Standing] = (),
    rows: Collection[int] = (),
) -> Drawn:
    """Work out what ``take`` of these rows is to write.

    :raises NotFound: no such paper, or not theirs.
    """
    take_time(session)
    paper = owned(session, by, paper_id)
    return draw(session, by, paper, to_take(session, paper_id, standings, rows))


def draw(session: Session, by: Viewer, paper: Paper, numbers: Sequence[int]) -> Drawn:
    """The same, of rows by number, in their order."""
    made, known = Drawn(tuple(numbers)), dict[int, tuple[int, int | None, Alteration]]()
    making = Making(session, by, paper)
    for number, standing, kept, activity_id, version in _rows(session, numbers):
        given, alters = unpacked(kept)
        if standing is Standing.KNOWN:
            made.known += 1
        elif activity_id is not None and alters:
            known[number] = (activity_id, version, alters)
        elif activity_id or not given.title or (by.person_id is None and lacking(session, given)):
            made.refused += 1
        else:
            made.fresh[number] = making.make(given)
    _together(session, by, made, known)
    return made


def _rows(session: Session, numbers: Sequence[int]) -> Any:
    row = PaperRow
    columns = (row.id, row.standing, row.given, row.activity_id, row.version)
    question = select(*map(col, columns)).where(among(session, col(PaperRow.id), numbers))
    return session.execute(question.order_by(col(PaperRow.place)))


def _together(
    session: Session, by: Viewer, made: Drawn, known: dict[int, tuple[int, int | None, Alteration]]
) -> None:
    """Known activities that can be changed together, and the rest of them."""
    changes: dict[int, Change] = {}
    for activity_id, _, alters in known.values():
        if not new(alters) and activity_id not in changes:
            changes[activity_id] = _put(alters)
    found = reworked(session, by, changes, *editable(by)) if changes else {}
    for number, (activity_id, version, _) in known.items():
        one = found.pop(activity_id, None)
        if one is not None and one.version == version:
            made.altered[number] = one
        else:
            made.singly.append(number)


def _put(alters: Alteration) -> Change:
    return lambda activity, legs: put(activity, legs, alters)


def editable(by: Viewer) -> tuple[ColumnElement[bool], ...]:
    """Whether the viewer may edit the activity of a row, as ``edits.editable`` has it."""
    return (
        col(Activity.id).in_(visibility.activities(by).with_only_columns(col(Activity.id))),
        visibility.entrusted(by, DESK) | (col(Activity.owner_id) == by.person_id),
        col(Activity.status).not_in(edits.CLOSED),
    )
