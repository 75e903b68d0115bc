"""What a paper holds is taken over: new activities, and what known ones become; nobody is told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.tables import Paper, PaperRow
from programme import edits
from programme.papers.altering import alter
from programme.papers.making import Making, lacking
from programme.papers.reading import row_of
from programme.papers.rows import close_if_done, owned, still_open
from programme.papers.values import ActivityGiven, RowGiven, unpacked
from programme.refusals import MayNot, Refusal
from programme.values import Choice, Handed, Standing, Status
from programme.viewer import Viewer

NEW = frozenset({Standing.SURE, Standing.DOUBTFUL})


@dataclass(frozen=True)
class Outcome:
    """What an import did: references of what is new, drafts, known ones altered, what was left."""

    paper_id: int
    references: tuple[str, ...] = ()
    drafts: int = 0
    altered: tuple[int, ...] = ()
    refused: int = 0


def take(
    session: Session,
    *,
    by: Viewer,
    paper_id: int,
    standings: Collection[Standing] = (),
    rows: Collection[int] = (),
) -> Outcome:
    """Take over what is still open of these standings, or these rows; twice is once.

    What lies wholly in the past becomes a completed record, what is ahead tentative; what lacks
    something its kind requires becomes a draft. News of what known activities become are held.

    :raises NotFound: no such paper, or not theirs.
    """
    paper = owned(session, by, paper_id)
    open_rows = still_open(session, paper_id, standings, rows)
    return taken(session, by, paper, open_rows)


def take_whole(
    session: Session, *, by: Viewer, name: str | None, language: str, rows: Sequence[RowGiven]
) -> Outcome:
    """A paper from the command line, with all that is new in it and complete.

    Who is nobody has no drafts: what lacks something is left, and counted as refused.

    :raises MayNot: the viewer registers nothing in this office.
    """
    if not by.at_the_desk:
        raise MayNot("register")
    paper = Paper(
        person_id=by.person_id,
        name=name,
        language=language,
        state=Handed.OPEN,
        begun_at=by.now,
        last_at=by.now,
    )
    session.add(paper)
    session.flush()
    session.add_all(row_of(session, paper.id or 0, place, one) for place, one in enumerate(rows))
    session.flush()
    return taken(session, by, paper, still_open(session, paper.id or 0, NEW, ()))


def taken(session: Session, by: Viewer, paper: Paper, rows: Sequence[PaperRow]) -> Outcome:
    """Each row as it stands; one that is refused stays open."""
    making = Making(session, by, paper)
    altered: list[int] = []
    fresh: list[tuple[PaperRow, ActivityGiven]] = []
    refused = 0
    for row in rows:
        given, alters = unpacked(row.given)
        if row.activity_id is not None and alters:
            done = _altered(session, by, row)
            altered += [row.activity_id] * done
            refused += not done
        elif not given.title or (by.person_id is None and lacking(session, given)):
            refused += 1
        else:
            fresh.append((row, given))
    made = making.make_all([given for _, given in fresh])
    for (row, _), activity in zip(fresh, made, strict=True):
        row.activity_id, row.version, row.choice = activity.id, 1, Choice.TAKEN
    if made or altered:
        paper.taken_at = by.now
    session.info["held"] = {*altered, *(one.id for one in made)}
    close_if_done(session, paper)
    return Outcome(
        paper.id or 0,
        tuple(one.ref for one in made if one.ref),
        sum(one.status is Status.DRAFT for one in made),
        tuple(altered),
        refused,
    )


def _altered(session: Session, by: Viewer, row: PaperRow) -> bool:
    """Whether a known activity took what the paper says; not one that has changed since."""
    try:
        activity = edits.editable(session, by, row.activity_id or 0)
    except Refusal:
        return False
    if activity.version != row.version:
        return False
    row.before = alter(session, activity, unpacked(row.given)[1])
    row.choice = Choice.ALTERED
    return True
