"""What a paper holds is taken over: new activities, and what known ones become; nobody is told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.tables import Paper, PaperRow
from programme import edits
from programme.papers.altering import alter, stands
from programme.papers.making import Making, lacking
from programme.papers.meanwhile import Meanwhile
from programme.papers.reading import row_of
from programme.papers.rows import close_if_done, owned, still_open
from programme.papers.values import ActivityGiven, Alteration, RowGiven, unpacked
from programme.refusals import MayNot, Refusal
from programme.values import Choice, Handed, Standing, Status
from programme.viewer import Viewer

NEW = frozenset({Standing.SURE, Standing.DOUBTFUL})


@dataclass(frozen=True)
class Outcome:
    """What an import did: references of what is new, drafts, known ones altered, what was left.

    ``known`` counts what has come to the office by another way since the paper was read.
    """

    paper_id: int
    references: tuple[str, ...] = ()
    drafts: int = 0
    altered: tuple[int, ...] = ()
    refused: int = 0
    known: int = 0


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
    altered, fresh, refused = [], [], 0
    pairs = [(row, *unpacked(row.given)) for row in rows if row.standing is not Standing.KNOWN]
    for row, given, alters in pairs:
        if row.activity_id is not None and alters:
            if _altered(session, by, row, alters):
                altered.append(row.activity_id)
            else:
                refused += row.standing is Standing.CHANGED
        elif not given.title or (by.person_id is None and lacking(session, given)):
            refused += 1
        else:
            fresh.append((row, given))
    new = _unknown(session, by, paper, fresh)
    made = Making(session, by, paper).make_all([given for _, given in new])
    for (row, _), activity in zip(new, made, strict=True):
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
        sum(row.standing is Standing.KNOWN for row in rows),
    )


def _unknown(
    session: Session, by: Viewer, paper: Paper, fresh: Sequence[tuple[PaperRow, ActivityGiven]]
) -> list[tuple[PaperRow, ActivityGiven]]:
    """Those that have not come by another way meanwhile; the others are known from now on."""
    meanwhile = Meanwhile(session, by, paper, [given for _, given in fresh])
    new = []
    for row, given in fresh:
        found = meanwhile.same(given)
        if found is None:
            new.append((row, given))
        else:
            row.standing, row.choice = Standing.KNOWN, None
            row.activity_id, row.version = found.id, found.version
    return new


def _altered(session: Session, by: Viewer, row: PaperRow, alters: Alteration) -> bool:
    """Whether a known activity took what the paper says.

    One that has changed since does not; it is shown as it stands now, and may be taken then.
    """
    try:
        activity = edits.editable(session, by, row.activity_id or 0)
    except Refusal:
        return False
    if activity.version != row.version:
        row.version = activity.version
        if stands(session, activity, alters):
            row.standing = Standing.KNOWN
        return False
    row.before = alter(session, activity, alters)
    row.choice = Choice.ALTERED
    return True
