"""Known activities become what a paper says: together where that can be, the rest one by one."""

from sqlalchemy.orm import Session

from db.many import update_many
from db.tables import PaperRow
from programme import edits, owing
from programme.papers import reworking
from programme.papers.altering import alter
from programme.papers.drawing import Drawn, editable
from programme.papers.standing import stands
from programme.papers.values import unpacked
from programme.refusals import Refusal
from programme.values import Choice, Standing
from programme.viewer import Viewer


def changed(session: Session, by: Viewer, drawn: Drawn) -> tuple[list[int], int]:
    """The known activities that took what the paper says; the rows of the others stay open.

    Beside them, how many stand by now as the paper has it.
    """
    done = reworking.write(session, by, list(drawn.altered.values()), *editable(by))
    owing.later(session, done)
    fit = [(row, one) for row, one in drawn.altered.items() if one.activity_id in done]
    update_many(
        session,
        PaperRow,
        [{"id": row, "before": one.before, "choice": Choice.ALTERED} for row, one in fit],
    )
    # What changed meanwhile, or concerns others since, is looked at by itself.
    left = [row for row, one in drawn.altered.items() if one.activity_id not in done]
    rows = [session.get_one(PaperRow, number) for number in (*left, *drawn.singly)]
    singly = [row.activity_id for row in rows if row.activity_id and _altered(session, by, row)]
    session.info["held"] = set(singly)
    owing.defer(session, singly, by.now)
    known = sum(row.standing is Standing.KNOWN for row in rows)
    return [*(one.activity_id for _, one in fit), *singly], known


def _altered(session: Session, by: Viewer, row: PaperRow) -> bool:
    """Whether a known activity took what the paper says.

    One that has changed since does not; it is shown as it stands now, and may be taken then.
    """
    try:
        activity = edits.editable(session, by, row.activity_id or 0)
    except Refusal:
        return False
    alters = unpacked(row.given)[1]
    if activity.version != row.version:
        row.version = activity.version
        if stands(session, activity, alters):
            row.standing = Standing.KNOWN
        return False
    row.before = alter(session, activity, alters)
    row.choice = Choice.ALTERED
    return True
